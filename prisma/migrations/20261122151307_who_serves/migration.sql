-- CreateTable
CREATE TABLE "AuthorityFacts" (
    "personId" UUID NOT NULL,
    "homeSince" DATE,
    "situation" TEXT,
    "earningsRelated" BOOLEAN,
    "immigrant" BOOLEAN,
    "changeSecurity55" BOOLEAN NOT NULL DEFAULT false,
    "reportedOn" DATE,
    "upcoming" JSONB,
    "placement" JSONB,
    "switchNoticeId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuthorityFacts_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "SwitchNotice" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "givenOn" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "endedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SwitchNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthorityPeriod" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "municipalityCode" TEXT,
    "areaCode" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "why" JSONB NOT NULL,
    "event" TEXT NOT NULL,
    "journeyVersion" INTEGER NOT NULL,
    "reason" TEXT,
    "decidedBy" UUID,
    "decidedRole" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "clientInformedAt" TIMESTAMPTZ(3),
    "receiverInformedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AuthorityPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuthorityFacts_switchNoticeId_key" ON "AuthorityFacts"("switchNoticeId");

-- CreateIndex
CREATE INDEX "SwitchNotice_personId_createdAt_idx" ON "SwitchNotice"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "AuthorityPeriod_personId_from_idx" ON "AuthorityPeriod"("personId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "AuthorityPeriod_personId_journeyVersion_key" ON "AuthorityPeriod"("personId", "journeyVersion");

-- AddForeignKey
ALTER TABLE "AuthorityFacts" ADD CONSTRAINT "AuthorityFacts_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorityFacts" ADD CONSTRAINT "AuthorityFacts_switchNoticeId_fkey" FOREIGN KEY ("switchNoticeId") REFERENCES "SwitchNotice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SwitchNotice" ADD CONSTRAINT "SwitchNotice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthorityPeriod" ADD CONSTRAINT "AuthorityPeriod_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
