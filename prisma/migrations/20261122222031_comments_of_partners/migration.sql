-- DropIndex
DROP INDEX "Person_name_idx";

-- AlterTable
ALTER TABLE "PlanComment" ALTER COLUMN "accountId" DROP NOT NULL;
