-- A function in SQL is planned anew at each call; in PL/pgSQL once a session. The same text otherwise.
create or replace function "refreshCaseloadEntry"(person uuid) returns void language plpgsql as $$
begin
  insert into "CaseloadEntry" ("personId", "areaCode", "counselorId", "givenName", "familyName", "searchName", "birthDate", "nonDisclosure", "municipalityCode", "serviceLanguage", "interpreterLanguage", "updatedAt", "startedOn", "phase", "careerGuidance", "skillsDevelopment", "socialSupport", "employerMatching", "meetingKind", "meetingState", "startsAt", "dueOn", "answerDueOn", "lateSince", "planState", "planAt", "reviewDueOn", "periodState", "periodOn", "commented", "interviewed")
  select p."id", j."areaCode", j."counselorId", p."givenName", p."familyName", p."searchName", p."birthDate",
    p."nonDisclosure", p."municipalityCode", p."serviceLanguage", p."interpreterLanguage",
    j."updatedAt", j."context"->>'startedOn',
    case when jsonb_typeof(j."state") = 'string' then j."state" #>> '{}'
      else coalesce(j."state" #>> '{active,validity}', 'ended') end,
    j."state" #>> '{active,careerGuidance}', j."state" #>> '{active,skillsDevelopment}',
    j."state" #>> '{active,socialSupport}', j."state" #>> '{active,employerMatching}',
    m."kind", m."state", m."startsAt", m."dueOn", m."answerDueOn", m."lateSince",
    l."state", l."updatedAt", l."reviewDueOn", r."state", r."on", coalesce(l."commented", false),
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
  left join lateral (
    select r."state" #>> '{}' as "state",
      case r."state" #>> '{}' when 'clarificationAsked' then r."answerDueOn" when 'reporting' then r."reportBy"
        else r."endsOn" end as "on"
    from "ReviewPeriod" r
    where r."personId" = person and r."state" in ('"evaluation"', '"reasonReported"', '"short"', '"clarificationGiven"', '"unanswered"', '"neglectRecorded"', '"clarificationAsked"', '"reporting"')
    order by case r."state" #>> '{}' when 'reporting' then 2 when 'clarificationAsked' then 1 else 0 end,
      r."endsOn", r."id" limit 1) r on true
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
    "periodState" = excluded."periodState",
    "periodOn" = excluded."periodOn",
    "commented" = excluded."commented",
    "interviewed" = excluded."interviewed";
end $$;

-- What is tried again, by when.
create index "Deadline_retry_idx" on "Deadline" ("retryAt") where "doneAt" is null and "retryAt" is not null;
