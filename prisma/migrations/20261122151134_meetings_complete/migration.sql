-- AlterTable
ALTER TABLE "CaseloadEntry" ADD COLUMN     "lateSince" DATE;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "absenceClaim" TEXT,
ADD COLUMN     "absenceWords" TEXT,
ADD COLUMN     "call" TEXT,
ADD COLUMN     "cancelReason" TEXT,
ADD COLUMN     "cause" TEXT NOT NULL DEFAULT 'statutory',
ADD COLUMN     "changeReason" TEXT,
ADD COLUMN     "earliestOn" DATE,
ADD COLUMN     "groupSessionId" UUID,
ADD COLUMN     "lateSince" DATE,
ADD COLUMN     "restWhy" JSONB,
ADD COLUMN     "restsDuring" UUID,
ADD COLUMN     "wishedChannel" TEXT;

-- AlterTable
ALTER TABLE "MeetingSlot" ADD COLUMN     "groupSessionId" UUID,
ADD COLUMN     "offered" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "GroupSession" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "counselorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'fi',
    "channel" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GroupSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "accountId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE INDEX "GroupSession_areaCode_startsAt_idx" ON "GroupSession"("areaCode", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "Meeting_groupSessionId_idx" ON "Meeting"("groupSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingSlot_groupSessionId_key" ON "MeetingSlot"("groupSessionId");

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_groupSessionId_fkey" FOREIGN KEY ("groupSessionId") REFERENCES "GroupSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingSlot" ADD CONSTRAINT "MeetingSlot_groupSessionId_fkey" FOREIGN KEY ("groupSessionId") REFERENCES "GroupSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One counselor's stretches of time never overlap, whoever writes them at once.
create extension if not exists btree_gist;
alter table "MeetingSlot" add constraint "MeetingSlot_no_overlap"
  exclude using gist ("counselorId" with =, tstzrange("startsAt", "endsAt") with &&);

-- What rests or is left out is nobody's next meeting; what the authority is late with shows in the list.
create or replace function "refreshCaseloadEntry"(person uuid) returns void language sql as $$
  insert into "CaseloadEntry" ("personId", "areaCode", "counselorId", "givenName", "familyName", "searchName", "birthDate", "nonDisclosure", "municipalityCode", "serviceLanguage", "interpreterLanguage", "updatedAt", "startedOn", "phase", "careerGuidance", "skillsDevelopment", "socialSupport", "employerMatching", "meetingKind", "meetingState", "startsAt", "dueOn", "answerDueOn", "lateSince", "planState", "planAt", "reviewDueOn", "commented", "interviewed")
  select p."id", j."areaCode", j."counselorId", p."givenName", p."familyName", p."searchName", p."birthDate",
    p."nonDisclosure", p."municipalityCode", p."serviceLanguage", p."interpreterLanguage",
    j."updatedAt", j."context"->>'startedOn',
    case when jsonb_typeof(j."state") = 'string' then j."state" #>> '{}'
      else coalesce(j."state" #>> '{active,validity}', 'ended') end,
    j."state" #>> '{active,careerGuidance}', j."state" #>> '{active,skillsDevelopment}',
    j."state" #>> '{active,socialSupport}', j."state" #>> '{active,employerMatching}',
    m."kind", m."state", m."startsAt", m."dueOn", m."answerDueOn", m."lateSince",
    l."state", l."updatedAt", l."reviewDueOn", coalesce(l."commented", false),
    exists (select 1 from "Meeting" h where h."personId" = p."id" and h."heldAt" is not null)
  from "Journey" j
  join "Person" p on p."id" = j."personId"
  left join lateral (
    select m."kind", m."state" #>> '{}' as "state", m."startsAt", m."dueOn", m."answerDueOn", m."lateSince"
    from "Meeting" m
    where m."personId" = person and m."state" not in ('"held"', '"missed"', '"reminded"', '"statementRequested"', '"cancelled"', '"resting"', '"leftOut"')
    order by coalesce(m."startsAt", m."dueOn"::timestamptz, m."createdAt") limit 1) m on true
  left join lateral (
    select case when jsonb_typeof(l."state") = 'object' then 'drafting' else l."state" #>> '{}' end as "state",
      l."updatedAt", l."reviewDueOn",
      exists (select 1 from "PlanComment" c where c."planId" = l."id" and c."authorRole" = 'seeker'
        and c."at" >= coalesce(l."proposedAt", '-infinity')) as "commented"
    from "Plan" l
    where l."personId" = person and l."state" not in ('"replaced"', '"closed"')
    order by l."createdAt" desc, l."number" desc limit 1) l on true
  where j."personId" = person
  on conflict ("personId") do update set
    "areaCode" = excluded."areaCode",
    "counselorId" = excluded."counselorId",
    "givenName" = excluded."givenName",
    "familyName" = excluded."familyName",
    "searchName" = excluded."searchName",
    "birthDate" = excluded."birthDate",
    "nonDisclosure" = excluded."nonDisclosure",
    "municipalityCode" = excluded."municipalityCode",
    "serviceLanguage" = excluded."serviceLanguage",
    "interpreterLanguage" = excluded."interpreterLanguage",
    "updatedAt" = excluded."updatedAt",
    "startedOn" = excluded."startedOn",
    "phase" = excluded."phase",
    "careerGuidance" = excluded."careerGuidance",
    "skillsDevelopment" = excluded."skillsDevelopment",
    "socialSupport" = excluded."socialSupport",
    "employerMatching" = excluded."employerMatching",
    "meetingKind" = excluded."meetingKind",
    "meetingState" = excluded."meetingState",
    "startsAt" = excluded."startsAt",
    "dueOn" = excluded."dueOn",
    "answerDueOn" = excluded."answerDueOn",
    "lateSince" = excluded."lateSince",
    "planState" = excluded."planState",
    "planAt" = excluded."planAt",
    "reviewDueOn" = excluded."reviewDueOn",
    "commented" = excluded."commented",
    "interviewed" = excluded."interviewed"
$$;
