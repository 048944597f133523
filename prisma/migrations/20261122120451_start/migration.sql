-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fi',
    "areaCode" TEXT,
    "personId" UUID,
    "companyId" UUID,
    "providerId" UUID,
    "title" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "story" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "identityCode" TEXT,
    "birthDate" DATE NOT NULL,
    "citizenship" TEXT NOT NULL DEFAULT '246',
    "municipalityCode" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL,
    "motherTongue" TEXT NOT NULL DEFAULT 'fi',
    "serviceLanguage" TEXT NOT NULL DEFAULT 'fi',
    "interpreterLanguage" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "streetAddress" TEXT,
    "postalCode" TEXT,
    "postOffice" TEXT,
    "nonDisclosure" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Journey" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "counselorId" UUID,
    "goal" TEXT,
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Journey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "personId" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "completedAt" TIMESTAMPTZ(3),
    "channel" TEXT NOT NULL DEFAULT 'eService',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "SeekerProfile" (
    "personId" UUID NOT NULL,
    "occupationCodes" TEXT[],
    "skills" TEXT[],
    "education" TEXT,
    "languages" JSONB NOT NULL,
    "municipalityCodes" TEXT[],
    "workingTimes" TEXT[],
    "presentation" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeekerProfile_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "counselorId" UUID,
    "kind" TEXT NOT NULL,
    "dueOn" DATE,
    "dueWhy" JSONB,
    "channel" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "place" TEXT,
    "channelReason" TEXT,
    "heldAt" TIMESTAMPTZ(3),
    "summary" TEXT,
    "agreements" TEXT,
    "absenceReason" TEXT,
    "answerDueOn" DATE,
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingSlot" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "counselorId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "meetingId" UUID,

    CONSTRAINT "MeetingSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedsAssessment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "meetingId" UUID,
    "assessedBy" UUID NOT NULL,
    "competence" TEXT NOT NULL DEFAULT '',
    "workAbility" TEXT NOT NULL DEFAULT '',
    "jobSearch" TEXT NOT NULL DEFAULT '',
    "outlook" TEXT NOT NULL DEFAULT '',
    "needsGuidance" BOOLEAN NOT NULL DEFAULT false,
    "needsSkills" BOOLEAN NOT NULL DEFAULT false,
    "needsSupport" BOOLEAN NOT NULL DEFAULT false,
    "needsMultiSectoral" BOOLEAN NOT NULL DEFAULT false,
    "readyForWork" BOOLEAN NOT NULL DEFAULT false,
    "seekerView" TEXT,
    "seekerViewAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NeedsAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "previousPlanId" UUID,
    "assessmentId" UUID,
    "preparedBy" UUID NOT NULL,
    "situation" TEXT NOT NULL DEFAULT '',
    "goal" TEXT NOT NULL DEFAULT '',
    "followUpWay" TEXT NOT NULL DEFAULT '',
    "reportDueOn" DATE,
    "obligationMode" TEXT,
    "obligationTarget" INTEGER,
    "obligationReason" TEXT,
    "proposedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),
    "approvalWay" TEXT,
    "approvalNote" TEXT,
    "reviewDueOn" DATE,
    "reviewWhy" JSONB,
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanAction" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "area" TEXT NOT NULL,
    "taskCode" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "who" TEXT NOT NULL DEFAULT 'seeker',
    "dueOn" DATE,
    "serviceId" UUID,
    "report" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanComment" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "authorRole" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Provider" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "providerId" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "place" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "needsApplication" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "providerId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "planActionId" UUID,
    "referredBy" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "answerCode" TEXT,
    "answerNote" TEXT,
    "outcome" TEXT,
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "businessId" TEXT NOT NULL,
    "municipalityCode" TEXT NOT NULL,
    "areaCode" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vacancy" (
    "id" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'fi',
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "occupationCode" TEXT NOT NULL,
    "skills" TEXT[],
    "municipalityCode" TEXT NOT NULL,
    "workingTime" TEXT NOT NULL,
    "duration" TEXT NOT NULL,
    "pay" TEXT NOT NULL,
    "positions" INTEGER NOT NULL DEFAULT 1,
    "applicationWay" TEXT NOT NULL,
    "applyBy" DATE,
    "publishOn" DATE,
    "contactName" TEXT NOT NULL,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "languageSupport" BOOLEAN NOT NULL DEFAULT false,
    "jobModification" BOOLEAN NOT NULL DEFAULT false,
    "checkReasonCode" TEXT,
    "checkNote" TEXT,
    "correctBy" DATE,
    "publishedAt" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Candidacy" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "vacancyId" UUID NOT NULL,
    "companyId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "suitability" TEXT,
    "message" TEXT,
    "resultCode" TEXT,
    "resultReason" TEXT,
    "resultNote" TEXT,
    "interviewAt" TIMESTAMPTZ(3),
    "startsOn" DATE,
    "hoursPerWeek" INTEGER,
    "duration" TEXT,
    "followUpDueOn" DATE,
    "followUpOutcome" TEXT,
    "followUpNote" TEXT,
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Candidacy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "candidacyId" UUID,
    "companyId" UUID,
    "purpose" TEXT NOT NULL,
    "items" TEXT[],
    "textVersion" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "expiresOn" DATE,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "History" (
    "id" BIGSERIAL NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "personId" UUID,
    "areaCode" TEXT,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "actorRole" TEXT NOT NULL,
    "actorId" UUID,
    "channel" TEXT NOT NULL DEFAULT 'eService',
    "fromState" JSONB,
    "toState" JSONB NOT NULL,
    "on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "regime" TEXT NOT NULL,

    CONSTRAINT "History_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "personId" UUID,
    "actorRole" TEXT NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "availableAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "deliveredAt" TIMESTAMPTZ(3),
    "parkedAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "outboxId" BIGINT NOT NULL,
    "accountId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "why" JSONB,
    "doneAt" TIMESTAMPTZ(3),
    "result" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadLog" (
    "id" BIGSERIAL NOT NULL,
    "personId" UUID NOT NULL,
    "accountId" UUID,
    "actorRole" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactNote" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "author" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sharedAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "accountId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("accountId","form")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Account_role_areaCode_idx" ON "Account"("role", "areaCode");

-- CreateIndex
CREATE INDEX "Account_personId_idx" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_identityCode_key" ON "Person"("identityCode");

-- CreateIndex
CREATE INDEX "Person_areaCode_searchName_id_idx" ON "Person"("areaCode", "searchName", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Journey_personId_key" ON "Journey"("personId");

-- CreateIndex
CREATE INDEX "Journey_areaCode_counselorId_updatedAt_id_idx" ON "Journey"("areaCode", "counselorId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Meeting_personId_createdAt_idx" ON "Meeting"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Meeting_areaCode_counselorId_startsAt_idx" ON "Meeting"("areaCode", "counselorId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingSlot_meetingId_key" ON "MeetingSlot"("meetingId");

-- CreateIndex
CREATE INDEX "MeetingSlot_areaCode_startsAt_idx" ON "MeetingSlot"("areaCode", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingSlot_counselorId_startsAt_key" ON "MeetingSlot"("counselorId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "NeedsAssessment_meetingId_key" ON "NeedsAssessment"("meetingId");

-- CreateIndex
CREATE INDEX "NeedsAssessment_personId_createdAt_idx" ON "NeedsAssessment"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Plan_areaCode_updatedAt_idx" ON "Plan"("areaCode", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_personId_kind_number_key" ON "Plan"("personId", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanAction_planId_position_key" ON "PlanAction"("planId", "position");

-- CreateIndex
CREATE INDEX "PlanComment_planId_at_idx" ON "PlanComment"("planId", "at");

-- CreateIndex
CREATE INDEX "Service_areaCode_area_active_idx" ON "Service"("areaCode", "area", "active");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_planActionId_key" ON "Referral"("planActionId");

-- CreateIndex
CREATE INDEX "Referral_personId_createdAt_idx" ON "Referral"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "Referral_providerId_updatedAt_idx" ON "Referral"("providerId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Company_businessId_key" ON "Company"("businessId");

-- CreateIndex
CREATE INDEX "Vacancy_companyId_updatedAt_idx" ON "Vacancy"("companyId", "updatedAt");

-- CreateIndex
CREATE INDEX "Vacancy_areaCode_publishedAt_id_idx" ON "Vacancy"("areaCode", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Candidacy_companyId_updatedAt_idx" ON "Candidacy"("companyId", "updatedAt");

-- CreateIndex
CREATE INDEX "Candidacy_vacancyId_idx" ON "Candidacy"("vacancyId");

-- CreateIndex
CREATE UNIQUE INDEX "Candidacy_personId_vacancyId_key" ON "Candidacy"("personId", "vacancyId");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_candidacyId_key" ON "Consent"("candidacyId");

-- CreateIndex
CREATE INDEX "Consent_personId_askedAt_idx" ON "Consent"("personId", "askedAt");

-- CreateIndex
CREATE INDEX "History_personId_at_idx" ON "History"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "History_subjectType_subjectId_version_key" ON "History"("subjectType", "subjectId", "version");

-- CreateIndex
CREATE INDEX "Outbox_deliveredAt_parkedAt_availableAt_id_idx" ON "Outbox"("deliveredAt", "parkedAt", "availableAt", "id");

-- CreateIndex
CREATE INDEX "Notice_accountId_readAt_at_idx" ON "Notice"("accountId", "readAt", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_outboxId_accountId_key" ON "Notice"("outboxId", "accountId");

-- CreateIndex
CREATE INDEX "Deadline_doneAt_dueAt_idx" ON "Deadline"("doneAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_subjectType_subjectId_event_dueAt_key" ON "Deadline"("subjectType", "subjectId", "event", "dueAt");

-- CreateIndex
CREATE INDEX "ReadLog_personId_at_idx" ON "ReadLog"("personId", "at");

-- CreateIndex
CREATE INDEX "ContactNote_personId_at_idx" ON "ContactNote"("personId", "at");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeekerProfile" ADD CONSTRAINT "SeekerProfile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSlot" ADD CONSTRAINT "MeetingSlot_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedsAssessment" ADD CONSTRAINT "NeedsAssessment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedsAssessment" ADD CONSTRAINT "NeedsAssessment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "NeedsAssessment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAction" ADD CONSTRAINT "PlanAction_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_planActionId_fkey" FOREIGN KEY ("planActionId") REFERENCES "PlanAction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vacancy" ADD CONSTRAINT "Vacancy_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_vacancyId_fkey" FOREIGN KEY ("vacancyId") REFERENCES "Vacancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;
