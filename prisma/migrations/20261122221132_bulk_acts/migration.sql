-- CreateTable
CREATE TABLE "BulkAct" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkItem" (
    "id" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'draft',
    "reason" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "askedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "undoUntil" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClientMessage" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "fromId" UUID NOT NULL,
    "fromName" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sensitiveReason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "leavesAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClientMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BulkAct_actorId_createdAt_idx" ON "BulkAct"("actorId", "createdAt");

-- CreateIndex
CREATE INDEX "BulkItem_stage_askedAt_idx" ON "BulkItem"("stage", "askedAt");

-- CreateIndex
CREATE INDEX "BulkItem_personId_idx" ON "BulkItem"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "BulkItem_actId_personId_key" ON "BulkItem"("actId", "personId");

-- CreateIndex
CREATE INDEX "ClientMessage_personId_leavesAt_idx" ON "ClientMessage"("personId", "leavesAt");

-- AddForeignKey
ALTER TABLE "BulkItem" ADD CONSTRAINT "BulkItem_actId_fkey" FOREIGN KEY ("actId") REFERENCES "BulkAct"("id") ON DELETE CASCADE ON UPDATE CASCADE;
