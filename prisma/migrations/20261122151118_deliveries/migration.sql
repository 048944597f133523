-- CreateTable
CREATE TABLE "MessageChoice" (
    "readerId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "email" TEXT,
    "newEmail" TEXT,
    "tokenHash" TEXT,
    "tokenExpiresAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageChoice_pkey" PRIMARY KEY ("readerId")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "readerId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "outboxId" BIGINT,
    "accountId" UUID,
    "personId" UUID,
    "subjectType" TEXT,
    "subjectId" UUID,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "availableAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doneAt" TIMESTAMPTZ(3),
    "result" TEXT,
    "parkedAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "doneOn" DATE,
    "doneBy" UUID,
    "address" TEXT,
    "subject" TEXT,
    "text" TEXT,
    "html" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MessageChoice_tokenHash_key" ON "MessageChoice"("tokenHash");

-- CreateIndex
CREATE INDEX "Delivery_channel_doneAt_parkedAt_availableAt_idx" ON "Delivery"("channel", "doneAt", "parkedAt", "availableAt");

-- CreateIndex
CREATE INDEX "Delivery_personId_at_idx" ON "Delivery"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_readerId_channel_key" ON "Delivery"("key", "readerId", "channel");
