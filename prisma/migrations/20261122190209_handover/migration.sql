-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "fromId" UUID,
    "fromName" TEXT,
    "toId" UUID NOT NULL,
    "toName" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Handover_personId_at_idx" ON "Handover"("personId", "at");

-- CreateIndex
CREATE INDEX "Handover_toId_readAt_idx" ON "Handover"("toId", "readAt");
