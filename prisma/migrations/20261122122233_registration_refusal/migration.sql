-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "refusalReasons" TEXT,
ADD COLUMN     "refusedAt" TIMESTAMPTZ(3);
