-- CreateTable
CREATE TABLE "IntakeBatch" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "header" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "toBringer" BOOLEAN NOT NULL,
    "total" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IntakeBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntakeRow" (
    "batchId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sealed" TEXT,
    "sealKey" TEXT,
    "hash" TEXT,
    "hashKey" TEXT,
    "standing" TEXT NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '{}',
    "sameAs" INTEGER,
    "personId" UUID,
    "source" TEXT,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "IntakeRow_pkey" PRIMARY KEY ("batchId","number")
);

-- CreateIndex
CREATE INDEX "IntakeBatch_accountId_createdAt_idx" ON "IntakeBatch"("accountId", "createdAt");

-- CreateIndex
CREATE INDEX "IntakeRow_batchId_standing_number_idx" ON "IntakeRow"("batchId", "standing", "number");

-- CreateIndex
CREATE INDEX "IntakeRow_personId_idx" ON "IntakeRow"("personId");

-- AddForeignKey
ALTER TABLE "IntakeBatch" ADD CONSTRAINT "IntakeBatch_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeRow" ADD CONSTRAINT "IntakeRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "IntakeBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeRow" ADD CONSTRAINT "IntakeRow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
