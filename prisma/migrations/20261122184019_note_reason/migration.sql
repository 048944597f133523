-- AlterTable
ALTER TABLE "ContactNote" ADD COLUMN     "sensitiveReason" TEXT;
