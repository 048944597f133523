-- AlterTable
ALTER TABLE "Vacancy" ALTER COLUMN "languages" SET DEFAULT '{}';
