-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "managesUsers" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "representativeId" UUID;

-- AlterTable
ALTER TABLE "Provider" ADD COLUMN     "email" TEXT;

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
ALTER TABLE "CompanyMandate" ADD CONSTRAINT "CompanyMandate_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralLink" ADD CONSTRAINT "ReferralLink_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now each company and provider had one person, who decides who else joins.
UPDATE "Account" SET "managesUsers" = true WHERE "role" IN ('employer', 'provider');

-- Fingerprints of links are written in one way.
UPDATE "MessageChoice" SET "tokenHash" = translate(encode(decode("tokenHash", 'hex'), 'base64'), '+/=', '-_') WHERE length("tokenHash") = 64;

CREATE TRIGGER "onlyAdded" BEFORE UPDATE OR DELETE ON "OrganisationAct" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
