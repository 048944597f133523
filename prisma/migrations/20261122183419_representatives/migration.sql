-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "closingToldAt" TIMESTAMPTZ(3),
ADD COLUMN     "managesUsers" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "representativeId" UUID;

-- AlterTable
ALTER TABLE "AreaRule" ADD COLUMN     "erasesByItself" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Provider" ADD COLUMN     "email" TEXT;

-- CreateTable
CREATE TABLE "DataRequest" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "part" TEXT,
    "readLogId" BIGINT,
    "what" TEXT NOT NULL,
    "wanted" TEXT NOT NULL DEFAULT '',
    "why" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL,
    "recordedBy" UUID NOT NULL,
    "recordedRole" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "dueWhy" JSONB NOT NULL,
    "extensionReason" TEXT,
    "extendedAt" TIMESTAMPTZ(3),
    "handlerId" UUID,
    "handlerName" TEXT,
    "answer" TEXT,
    "complaint" JSONB,
    "decidedBy" UUID,
    "deciderName" TEXT,
    "deciderTitle" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "scanned" BOOLEAN NOT NULL,
    "uploadedBy" UUID NOT NULL,
    "uploadedRole" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "outsider" TEXT NOT NULL,
    "parts" TEXT[],
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "opened" INTEGER NOT NULL DEFAULT 0,
    "lastOpenedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataExport" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DataExport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetentionRun" (
    "id" UUID NOT NULL,
    "areaCode" TEXT,
    "asOf" DATE NOT NULL,
    "origin" TEXT NOT NULL,
    "approvedBy" UUID,
    "approverName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{}',
    "lastError" TEXT,

    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnonymousPath" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "municipalityCode" TEXT,
    "ageGroup" TEXT NOT NULL,
    "began" TEXT NOT NULL,

    CONSTRAINT "AnonymousPath_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnonymousStep" (
    "id" UUID NOT NULL,
    "pathId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "day" INTEGER NOT NULL,

    CONSTRAINT "AnonymousStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanyMandate" (
    "accountId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "roles" TEXT[],
    "since" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CompanyMandate_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "companyId" UUID,
    "providerId" UUID,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "managesUsers" BOOLEAN NOT NULL DEFAULT false,
    "tokenHash" TEXT NOT NULL,
    "invitedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedBy" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationAct" (
    "id" UUID NOT NULL,
    "companyId" UUID,
    "providerId" UUID,
    "kind" TEXT NOT NULL,
    "by" UUID,
    "byName" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrganisationAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralLink" (
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReferralLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "representativeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasskeyChallenge" (
    "id" TEXT NOT NULL,
    "challenge" TEXT NOT NULL,
    "accountId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DataRequest_personId_createdAt_idx" ON "DataRequest"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "DataRequest_areaCode_dueOn_idx" ON "DataRequest"("areaCode", "dueOn");

-- CreateIndex
CREATE INDEX "Attachment_subjectType_subjectId_idx" ON "Attachment"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Attachment_personId_at_idx" ON "Attachment"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_tokenHash_key" ON "ShareLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ShareLink_personId_createdAt_idx" ON "ShareLink"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "DataExport_personId_at_idx" ON "DataExport"("personId", "at");

-- CreateIndex
CREATE INDEX "RetentionRun_areaCode_createdAt_idx" ON "RetentionRun"("areaCode", "createdAt");

-- CreateIndex
CREATE INDEX "RetentionRun_finishedAt_idx" ON "RetentionRun"("finishedAt");

-- CreateIndex
CREATE INDEX "AnonymousPath_areaCode_began_idx" ON "AnonymousPath"("areaCode", "began");

-- CreateIndex
CREATE INDEX "AnonymousStep_pathId_day_idx" ON "AnonymousStep"("pathId", "day");

-- CreateIndex
CREATE INDEX "CompanyMandate_companyId_idx" ON "CompanyMandate"("companyId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_companyId_idx" ON "Invitation"("companyId");

-- CreateIndex
CREATE INDEX "Invitation_providerId_idx" ON "Invitation"("providerId");

-- CreateIndex
CREATE INDEX "OrganisationAct_companyId_at_idx" ON "OrganisationAct"("companyId", "at");

-- CreateIndex
CREATE INDEX "OrganisationAct_providerId_at_idx" ON "OrganisationAct"("providerId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ReferralLink_tokenHash_key" ON "ReferralLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ReferralLink_referralId_idx" ON "ReferralLink"("referralId");

-- CreateIndex
CREATE INDEX "Passkey_representativeId_idx" ON "Passkey"("representativeId");

-- CreateIndex
CREATE INDEX "Account_companyId_idx" ON "Account"("companyId");

-- CreateIndex
CREATE INDEX "Account_providerId_idx" ON "Account"("providerId");

-- CreateIndex
CREATE INDEX "Account_representativeId_idx" ON "Account"("representativeId");

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataExport" ADD CONSTRAINT "DataExport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnonymousStep" ADD CONSTRAINT "AnonymousStep_pathId_fkey" FOREIGN KEY ("pathId") REFERENCES "AnonymousPath"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompanyMandate" ADD CONSTRAINT "CompanyMandate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralLink" ADD CONSTRAINT "ReferralLink_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now each company and provider had one person, who decides who else joins.
UPDATE "Account" SET "managesUsers" = true WHERE "role" IN ('employer', 'provider');

-- Fingerprints of links are written in one way.
UPDATE "MessageChoice" SET "tokenHash" = translate(encode(decode("tokenHash", 'hex'), 'base64'), '+/=', '-_') WHERE length("tokenHash") = 64;

CREATE TRIGGER "onlyAdded" BEFORE UPDATE OR DELETE ON "OrganisationAct" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
