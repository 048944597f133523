-- CreateTable
CREATE TABLE "CaseloadEntry" (
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "counselorId" UUID,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "birthDate" DATE NOT NULL,
    "nonDisclosure" BOOLEAN NOT NULL,
    "municipalityCode" TEXT NOT NULL,
    "serviceLanguage" TEXT NOT NULL,
    "interpreterLanguage" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedOn" TEXT,
    "phase" TEXT NOT NULL,
    "careerGuidance" TEXT,
    "skillsDevelopment" TEXT,
    "socialSupport" TEXT,
    "employerMatching" TEXT,
    "meetingKind" TEXT,
    "meetingState" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "dueOn" DATE,
    "answerDueOn" DATE,
    "planState" TEXT,
    "planAt" TIMESTAMPTZ(3),
    "reviewDueOn" DATE,
    "commented" BOOLEAN NOT NULL,
    "interviewed" BOOLEAN NOT NULL,

    CONSTRAINT "CaseloadEntry_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "CaseloadEntry_areaCode_counselorId_searchName_personId_idx" ON "CaseloadEntry"("areaCode", "counselorId", "searchName", "personId");

-- CreateIndex
CREATE INDEX "CaseloadEntry_areaCode_searchName_personId_idx" ON "CaseloadEntry"("areaCode", "searchName", "personId");

-- A person's row is derived anew from the machines' own tables whenever one of them changes, in the same transaction.
create function "refreshCaseloadEntry"(person uuid) returns void language sql as $$
  insert into "CaseloadEntry" ("personId", "areaCode", "counselorId", "givenName", "familyName", "searchName", "birthDate", "nonDisclosure", "municipalityCode", "serviceLanguage", "interpreterLanguage", "updatedAt", "startedOn", "phase", "careerGuidance", "skillsDevelopment", "socialSupport", "employerMatching", "meetingKind", "meetingState", "startsAt", "dueOn", "answerDueOn", "planState", "planAt", "reviewDueOn", "commented", "interviewed")
  select p."id", j."areaCode", j."counselorId", p."givenName", p."familyName", p."searchName", p."birthDate",
    p."nonDisclosure", p."municipalityCode", p."serviceLanguage", p."interpreterLanguage",
    j."updatedAt", j."context"->>'startedOn',
    case when jsonb_typeof(j."state") = 'string' then j."state" #>> '{}'
      else coalesce(j."state" #>> '{active,validity}', 'ended') end,
    j."state" #>> '{active,careerGuidance}', j."state" #>> '{active,skillsDevelopment}',
    j."state" #>> '{active,socialSupport}', j."state" #>> '{active,employerMatching}',
    m."kind", m."state", m."startsAt", m."dueOn", m."answerDueOn",
    l."state", l."updatedAt", l."reviewDueOn", coalesce(l."commented", false),
    exists (select 1 from "Meeting" h where h."personId" = p."id" and h."heldAt" is not null)
  from "Journey" j
  join "Person" p on p."id" = j."personId"
  left join lateral (
    select m."kind", m."state" #>> '{}' as "state", m."startsAt", m."dueOn", m."answerDueOn"
    from "Meeting" m
    where m."personId" = person and m."state" not in ('"held"', '"reminded"', '"statementRequested"', '"cancelled"')
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
    "planState" = excluded."planState",
    "planAt" = excluded."planAt",
    "reviewDueOn" = excluded."reviewDueOn",
    "commented" = excluded."commented",
    "interviewed" = excluded."interviewed"
$$;

create function "refreshCaseloadOfPerson"() returns trigger language plpgsql as $$
begin
  perform "refreshCaseloadEntry"(new."id");
  return null;
end $$;

create function "refreshCaseloadOfRow"() returns trigger language plpgsql as $$
begin
  perform "refreshCaseloadEntry"(new."personId");
  return null;
end $$;

create function "refreshCaseloadOfComment"() returns trigger language plpgsql as $$
begin
  perform "refreshCaseloadEntry"((select "personId" from "Plan" where "id" = new."planId"));
  return null;
end $$;

create trigger "caseload" after update on "Person" for each row execute function "refreshCaseloadOfPerson"();
create trigger "caseload" after insert or update on "Journey" for each row execute function "refreshCaseloadOfRow"();
create trigger "caseload" after insert or update on "Meeting" for each row execute function "refreshCaseloadOfRow"();
create trigger "caseload" after insert or update on "Plan" for each row execute function "refreshCaseloadOfRow"();
create trigger "caseload" after insert on "PlanComment" for each row execute function "refreshCaseloadOfComment"();

select "refreshCaseloadEntry"("personId") from "Journey";
