-- CreateTable
CREATE TABLE "ProgressReview" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "meetingId" UUID,
    "setBy" UUID NOT NULL,
    "workAbility" INTEGER,
    "language" INTEGER,
    "housing" INTEGER,
    "digital" INTEGER,
    "confidence" INTEGER,
    "livelihood" INTEGER,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProgressReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReview_meetingId_key" ON "ProgressReview"("meetingId");

-- CreateIndex
CREATE INDEX "ProgressReview_personId_setAt_idx" ON "ProgressReview"("personId", "setAt");

-- AddForeignKey
ALTER TABLE "ProgressReview" ADD CONSTRAINT "ProgressReview_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReview" ADD CONSTRAINT "ProgressReview_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;
