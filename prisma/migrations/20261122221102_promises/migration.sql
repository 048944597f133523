-- AlterTable
ALTER TABLE "PlanAction" ADD COLUMN     "closedBy" UUID,
ADD COLUMN     "releaseReason" TEXT,
ADD COLUMN     "releasedAt" TIMESTAMPTZ(3);
