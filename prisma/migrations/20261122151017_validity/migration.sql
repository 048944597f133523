-- AlterTable
ALTER TABLE "Journey" ADD COLUMN     "employmentCode" TEXT,
ADD COLUMN     "employmentCodeOn" DATE;

-- CreateTable
CREATE TABLE "Hearing" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "meetingId" UUID,
    "askedBy" UUID,
    "dueOn" DATE,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answerChannel" TEXT,
    "reason" TEXT,
    "assessment" TEXT,
    "assessedAt" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Hearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hearingId" UUID,
    "decidedBy" UUID NOT NULL,
    "deciderName" TEXT NOT NULL,
    "deciderTitle" TEXT,
    "legalBasis" JSONB NOT NULL,
    "reasons" TEXT NOT NULL,
    "appeal" TEXT NOT NULL,
    "appealWhy" JSONB NOT NULL,
    "servedAt" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "noticeOn" DATE NOT NULL,
    "appealUntil" DATE,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clarification" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "askedBy" UUID NOT NULL,
    "askerName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" UUID,
    "channel" TEXT,

    CONSTRAINT "Clarification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportedChange" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "details" JSONB NOT NULL,
    "codeBefore" TEXT,
    "codeAfter" TEXT,
    "why" JSONB NOT NULL,
    "reportedBy" UUID NOT NULL,
    "reporterRole" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportedChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaRule" (
    "areaCode" TEXT NOT NULL,
    "renewalMonths" INTEGER NOT NULL,
    "renewalDays" INTEGER NOT NULL,
    "answerDays" INTEGER NOT NULL,

    CONSTRAINT "AreaRule_pkey" PRIMARY KEY ("areaCode")
);

-- CreateIndex
CREATE UNIQUE INDEX "Hearing_meetingId_key" ON "Hearing"("meetingId");

-- CreateIndex
CREATE INDEX "Hearing_personId_createdAt_idx" ON "Hearing"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Hearing_areaCode_updatedAt_idx" ON "Hearing"("areaCode", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_hearingId_key" ON "Decision"("hearingId");

-- CreateIndex
CREATE INDEX "Decision_personId_servedAt_idx" ON "Decision"("personId", "servedAt");

-- CreateIndex
CREATE INDEX "Clarification_personId_askedAt_idx" ON "Clarification"("personId", "askedAt");

-- CreateIndex
CREATE INDEX "ReportedChange_personId_at_idx" ON "ReportedChange"("personId", "at");

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportedChange" ADD CONSTRAINT "ReportedChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
