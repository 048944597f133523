-- CreateTable
CREATE TABLE "SealedIdentifier" (
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "sealKey" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hashKey" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SealedIdentifier_pkey" PRIMARY KEY ("personId","kind")
);

-- CreateTable
CREATE TABLE "UnsealedCode" (
    "personId" UUID NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "UnsealedCode_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SealedIdentifier_hash_key" ON "SealedIdentifier"("hash");

-- AddForeignKey
ALTER TABLE "SealedIdentifier" ADD CONSTRAINT "SealedIdentifier_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnsealedCode" ADD CONSTRAINT "UnsealedCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Codes wait here until the start has sealed them: the keys are not in the database.
INSERT INTO "UnsealedCode" ("personId", "code") SELECT "id", "identityCode" FROM "Person" WHERE "identityCode" IS NOT NULL;

-- DropIndex
DROP INDEX "Person_identityCode_key";

-- AlterTable
ALTER TABLE "Person" DROP COLUMN "identityCode";
