-- CreateTable
CREATE TABLE "RecordedForClient" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "recordedBy" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecordedForClient_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RecordedForClient_personId_at_idx" ON "RecordedForClient"("personId", "at");

-- AddForeignKey
ALTER TABLE "RecordedForClient" ADD CONSTRAINT "RecordedForClient_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
