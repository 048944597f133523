-- AlterTable
ALTER TABLE "CaseloadExport" DROP COLUMN "byName";
