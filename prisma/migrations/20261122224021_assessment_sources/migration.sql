-- AlterTable
ALTER TABLE "NeedsAssessment" ADD COLUMN     "reasoning" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seekerViews" JSONB,
ADD COLUMN     "sources" JSONB;
