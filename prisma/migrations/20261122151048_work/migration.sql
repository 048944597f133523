-- DropIndex
DROP INDEX "Deadline_doneAt_dueAt_idx";

-- DropIndex
DROP INDEX "Outbox_deliveredAt_parkedAt_availableAt_id_idx";

-- AlterTable
ALTER TABLE "Deadline" ADD COLUMN     "lastError" TEXT;

-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "givenUpAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "WorkerProcess" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlines" INTEGER NOT NULL DEFAULT 0,
    "messages" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WorkerProcess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperatorAct" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "workId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OperatorAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OperatorAct_areaCode_at_idx" ON "OperatorAct"("areaCode", "at");

-- What is still to be done, in the order in which it is taken, and what waits for an operator.
create index "Deadline_planned_idx" on "Deadline" ("dueAt", "createdAt", "id") where "doneAt" is null;
create index "Deadline_parked_idx" on "Deadline" ("doneAt") where "result" = 'parked';
create index "Outbox_waiting_idx" on "Outbox" ("availableAt", "id") where "deliveredAt" is null and "parkedAt" is null;
create index "Outbox_parked_idx" on "Outbox" ("parkedAt") where "parkedAt" is not null and "givenUpAt" is null;
