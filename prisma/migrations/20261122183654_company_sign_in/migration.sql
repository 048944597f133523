-- CreateTable
CREATE TABLE "Representative" (
    "id" UUID NOT NULL,
    "identityHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Representative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompanySignIn" (
    "tokenHash" TEXT NOT NULL,
    "identityHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "proof" JSONB NOT NULL,
    "mandateSession" TEXT,
    "mandates" JSONB,
    "to" TEXT,
    "language" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CompanySignIn_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE UNIQUE INDEX "Representative_identityHash_key" ON "Representative"("identityHash");
