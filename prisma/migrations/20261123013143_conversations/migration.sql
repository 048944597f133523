-- AlterTable
ALTER TABLE "ClientMessage" ADD COLUMN     "answersId" UUID,
ADD COLUMN     "channel" TEXT,
ADD COLUMN     "fromRole" TEXT NOT NULL DEFAULT 'counselor',
ADD COLUMN     "readAt" TIMESTAMPTZ(3),
ADD COLUMN     "waitsSince" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "ClientMessage_areaCode_waitsSince_idx" ON "ClientMessage"("areaCode", "waitsSince");
