-- AlterTable
ALTER TABLE "PlanComment" ALTER COLUMN "accountId" DROP NOT NULL;
