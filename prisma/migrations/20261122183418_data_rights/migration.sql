-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "closingToldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "AreaRule" ADD COLUMN     "erasesByItself" BOOLEAN NOT NULL DEFAULT false;

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
