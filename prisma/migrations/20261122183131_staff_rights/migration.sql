-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "directoryId" TEXT,
ADD COLUMN     "lastSignInAt" TIMESTAMPTZ(3),
ADD COLUMN     "teamId" UUID;

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountDuty" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "grantedBy" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountDuty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DutyUse" (
    "accountId" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "usedOn" DATE NOT NULL,

    CONSTRAINT "DutyUse_pkey" PRIMARY KEY ("accountId","duty")
);

-- CreateTable
CREATE TABLE "StandIn" (
    "id" UUID NOT NULL,
    "absentId" UUID NOT NULL,
    "standInId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "setBy" UUID,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StandIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BreakGlass" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BreakGlass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessChange" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccessChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Team_areaCode_name_key" ON "Team"("areaCode", "name");

-- CreateIndex
CREATE INDEX "AccountDuty_accountId_idx" ON "AccountDuty"("accountId");

-- CreateIndex
CREATE INDEX "StandIn_standInId_until_idx" ON "StandIn"("standInId", "until");

-- CreateIndex
CREATE INDEX "StandIn_absentId_until_idx" ON "StandIn"("absentId", "until");

-- CreateIndex
CREATE INDEX "BreakGlass_accountId_personId_until_idx" ON "BreakGlass"("accountId", "personId", "until");

-- CreateIndex
CREATE INDEX "BreakGlass_personId_from_idx" ON "BreakGlass"("personId", "from");

-- CreateIndex
CREATE INDEX "AccessChange_areaCode_at_idx" ON "AccessChange"("areaCode", "at");

-- CreateIndex
CREATE INDEX "AccessChange_accountId_at_idx" ON "AccessChange"("accountId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Account_directoryId_key" ON "Account"("directoryId");

-- CreateIndex
CREATE INDEX "Account_teamId_idx" ON "Account"("teamId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountDuty" ADD CONSTRAINT "AccountDuty_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was opened with a reason and who was given what stays as it was written.
create function "refuseChange"() returns trigger language plpgsql as $$
begin
  raise exception $m$lines of % are only added$m$, tg_table_name;
end $$;

create trigger "onlyAdded" before update or delete on "AccessChange" for each row execute function "refuseChange"();
create trigger "onlyAdded" before update or delete on "BreakGlass" for each row execute function "refuseChange"();
