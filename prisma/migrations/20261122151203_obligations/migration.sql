-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "obligationOn" DATE;

-- CreateTable
CREATE TABLE "Obligation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "planId" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "perPeriod" INTEGER NOT NULL,
    "periods" INTEGER NOT NULL,
    "periodMonths" INTEGER NOT NULL,
    "merged" BOOLEAN NOT NULL DEFAULT false,
    "shortAgreed" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "why" JSONB NOT NULL,
    "startsOn" DATE,
    "postponedBy" TEXT,
    "postponedUntil" DATE,
    "postponedWhy" JSONB,
    "referralId" UUID,
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewPeriod" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "obligationId" UUID,
    "candidacyId" UUID,
    "kind" TEXT NOT NULL DEFAULT 'period',
    "number" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "target" INTEGER NOT NULL,
    "why" JSONB NOT NULL,
    "reportBy" DATE NOT NULL,
    "reportWhy" JSONB NOT NULL,
    "evaluationNote" TEXT,
    "answerDueOn" DATE,
    "reasonCode" TEXT,
    "clarification" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "stepWhy" JSONB,
    "statement" TEXT,
    "statementOn" DATE,
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReviewPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchAct" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "periodId" UUID,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "employer" TEXT NOT NULL DEFAULT '',
    "jobKey" TEXT,
    "stage" TEXT NOT NULL DEFAULT 'sent',
    "candidacyId" UUID,
    "counts" TEXT NOT NULL,
    "why" JSONB NOT NULL,
    "judgedBy" UUID,
    "recordedBy" UUID,
    "recordedRole" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'eService',
    "version" INTEGER NOT NULL DEFAULT 0,
    "withdrawnAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_planId_key" ON "Obligation"("planId");

-- CreateIndex
CREATE INDEX "Obligation_personId_createdAt_idx" ON "Obligation"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewPeriod_candidacyId_key" ON "ReviewPeriod"("candidacyId");

-- CreateIndex
CREATE INDEX "ReviewPeriod_personId_startsOn_idx" ON "ReviewPeriod"("personId", "startsOn");

-- CreateIndex
CREATE INDEX "ReviewPeriod_areaCode_endsOn_idx" ON "ReviewPeriod"("areaCode", "endsOn");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewPeriod_obligationId_number_key" ON "ReviewPeriod"("obligationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SearchAct_candidacyId_key" ON "SearchAct"("candidacyId");

-- CreateIndex
CREATE INDEX "SearchAct_personId_at_idx" ON "SearchAct"("personId", "at");

-- CreateIndex
CREATE INDEX "SearchAct_periodId_idx" ON "SearchAct"("periodId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchAct_personId_on_jobKey_key" ON "SearchAct"("personId", "on", "jobKey");

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPeriod" ADD CONSTRAINT "ReviewPeriod_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPeriod" ADD CONSTRAINT "ReviewPeriod_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPeriod" ADD CONSTRAINT "ReviewPeriod_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchAct" ADD CONSTRAINT "SearchAct_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchAct" ADD CONSTRAINT "SearchAct_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReviewPeriod"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchAct" ADD CONSTRAINT "SearchAct_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE SET NULL ON UPDATE CASCADE;
