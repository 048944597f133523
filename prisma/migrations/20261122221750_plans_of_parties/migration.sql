-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "limits" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "otherProof" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "parties" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "readyByOn" DATE;

-- AlterTable
ALTER TABLE "PlanAction" ADD COLUMN     "previousActionId" UUID;

-- CreateTable
CREATE TABLE "PlanProposal" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "contents" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "preparedBy" UUID NOT NULL,
    "preparedName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "voidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanApproval" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "approver" TEXT NOT NULL,
    "recordedBy" UUID,
    "recordedName" TEXT,
    "understood" BOOLEAN NOT NULL DEFAULT false,
    "copyGiven" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanLink" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "party" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanProposal_planId_round_key" ON "PlanProposal"("planId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "PlanApproval_proposalId_party_key" ON "PlanApproval"("proposalId", "party");

-- CreateIndex
CREATE UNIQUE INDEX "PlanLink_tokenHash_key" ON "PlanLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PlanLink_proposalId_idx" ON "PlanLink"("proposalId");

-- AddForeignKey
ALTER TABLE "PlanProposal" ADD CONSTRAINT "PlanProposal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanApproval" ADD CONSTRAINT "PlanApproval_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "PlanProposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLink" ADD CONSTRAINT "PlanLink_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "PlanProposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was put before the parties stays as it was; it can only be made void, and once.
CREATE FUNCTION "keep_plan_proposal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."planId", NEW."round", NEW."contents", NEW."digest", NEW."preparedBy", NEW."at")
    IS DISTINCT FROM (OLD."id", OLD."planId", OLD."round", OLD."contents", OLD."digest", OLD."preparedBy", OLD."at")
    OR (OLD."voidedAt" IS NOT NULL AND NEW."voidedAt" IS DISTINCT FROM OLD."voidedAt")
  THEN RAISE EXCEPTION 'a proposal of a plan is kept as it was';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "plan_proposal_kept" BEFORE UPDATE ON "PlanProposal"
  FOR EACH ROW EXECUTE FUNCTION "keep_plan_proposal"();
