-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "opensFirst" BOOLEAN NOT NULL DEFAULT false,
    "teamId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseloadExport" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "byName" BOOLEAN NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseloadExport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedView_teamId_idx" ON "SavedView"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_accountId_nameKey_key" ON "SavedView"("accountId", "nameKey");

-- CreateIndex
CREATE INDEX "CaseloadExport_areaCode_at_idx" ON "CaseloadExport"("areaCode", "at");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;
