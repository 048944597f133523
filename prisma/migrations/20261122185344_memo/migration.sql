-- CreateTable
CREATE TABLE "Memo" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "on" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Memo_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Memo_accountId_doneAt_on_idx" ON "Memo"("accountId", "doneAt", "on");

-- CreateIndex
CREATE INDEX "Memo_personId_idx" ON "Memo"("personId");
