-- DropIndex
DROP INDEX "Identity_issuer_subject_accountId_key";

-- AlterTable
ALTER TABLE "Identification" DROP COLUMN "issuer",
DROP COLUMN "kind",
DROP COLUMN "levelOfAssurance",
DROP COLUMN "provider",
DROP COLUMN "subject",
ADD COLUMN     "accountIds" TEXT[],
ADD COLUMN     "proof" JSONB NOT NULL;

-- AlterTable
ALTER TABLE "Identity" DROP COLUMN "kind";

-- CreateIndex
CREATE UNIQUE INDEX "Identity_issuer_subject_key" ON "Identity"("issuer", "subject");
