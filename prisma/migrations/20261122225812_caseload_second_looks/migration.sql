-- AlterTable
ALTER TABLE "CaseloadEntry" ADD COLUMN     "secondLookState" TEXT;
-- Whose decision waits for a second look stands in the row, and what has been reported of a plan is not asked for again.
create or replace function "caseloadFacts"(persons uuid[]) returns setof "CaseloadEntry" language sql stable as $$
  select p."id", j."areaCode", j."counselorId", p."givenName", p."familyName", p."searchName", p."birthDate",
    p."nonDisclosure", p."municipalityCode", p."serviceLanguage", p."interpreterLanguage",
    j."updatedAt", j."context"->>'startedOn',
    case when jsonb_typeof(j."state") = 'string' then j."state" #>> '{}'
      else coalesce(j."state" #>> '{active,validity}', 'ended') end,
    j."state" #>> '{active,careerGuidance}', j."state" #>> '{active,skillsDevelopment}',
    j."state" #>> '{active,socialSupport}', j."state" #>> '{active,employerMatching}',
    m."kind", m."state", m."startsAt", m."dueOn", m."answerDueOn",
    l."state", l."updatedAt", l."reviewDueOn", coalesce(l."commented", false), h."at" is not null,
    m."lateSince", r."on", r."state",
    j."assignedAt", j."employmentCode", p."citizenship", p."motherTongue", s."education",
    greatest(n."at", h."at"), greatest(a."byClient", w."byClient"),
    greatest(j."createdAt", n."at", h."at", a."byAnybody", w."byAnybody"),
    x."createdAt", coalesce(x."needs", '{}'), coalesce(y."weak", '{}'), l."kind", l."reportDueOn",
    (select o."state" #>> '{}' from "Obligation" o where o."personId" = p."id" and o."state" <> '"ended"'
      order by o."createdAt" desc limit 1),
    (select c."state" #>> '{}' from "Hearing" c where c."personId" = p."id"
      and c."state" in ('"prepared"', '"asked"', '"answered"', '"unanswered"', '"noReasonFound"')
      order by c."createdAt" desc limit 1),
    array(
      select distinct u."kind" from (
        select v."kind" from "Referral" f join "Service" v on v."id" = f."serviceId"
        where f."personId" = p."id" and (jsonb_typeof(f."state") = 'object'
          or f."state" in ('"agreed"', '"applied"', '"reserve"', '"referred"', '"waiting"', '"notStarted"', '"ongoing"'))
        union all
        select 'candidacy' from "Candidacy" k where k."personId" = p."id"
          and k."state" in ('"interested"', '"applyingAlone"', '"presented"', '"applied"', '"assigned"')
        union all
        select 'ownAction' where l."open") u order by 1),
    b."days", b."asOf",
    (select k."state" #>> '{}' from "SecondLook" k where k."personId" = p."id"
      and k."state" in ('"asked"', '"taken"', '"approved"', '"returned"') order by k."createdAt" desc limit 1)
  from "Journey" j
  join "Person" p on p."id" = j."personId"
  left join "SeekerProfile" s on s."personId" = j."personId"
  left join lateral (
    select m."kind", m."state" #>> '{}' as "state", m."startsAt", m."dueOn", m."answerDueOn", m."lateSince"
    from "Meeting" m
    where m."personId" = j."personId" and m."state" not in ('"held"', '"missed"', '"reminded"', '"statementRequested"', '"cancelled"', '"resting"', '"leftOut"')
    order by coalesce(m."startsAt", m."dueOn"::timestamptz, m."createdAt"), m."id" limit 1) m on true
  left join lateral (
    select case when jsonb_typeof(l."state") = 'object' then 'drafting' else l."state" #>> '{}' end as "state",
      l."updatedAt", l."reviewDueOn", l."kind", l."open", case when l."open" and l."context"->>'report' is distinct from 'given' then l."reportDueOn" end as "reportDueOn",
      exists (select 1 from "PlanComment" c where c."planId" = l."id" and c."authorRole" = 'seeker'
        and c."at" >= coalesce(l."proposedAt", '-infinity')) as "commented"
    from (
      select l.*, l."state" in ('"inForce"', '"reviewDue"') and exists (select 1 from "PlanAction" a
        where a."planId" = l."id" and a."who" = 'seeker' and a."doneAt" is null) as "open"
      from "Plan" l
      where l."personId" = j."personId" and l."state" not in ('"replaced"', '"closed"')
      order by l."createdAt" desc, l."number" desc, l."id" limit 1) l) l on true
  left join lateral (
    select r."state" #>> '{}' as "state",
      case r."state" #>> '{}' when 'clarificationAsked' then r."answerDueOn" when 'reporting' then r."reportBy"
        else r."endsOn" end as "on"
    from "ReviewPeriod" r
    where r."personId" = j."personId" and r."state" in ('"evaluation"', '"reasonReported"', '"short"', '"clarificationGiven"', '"unanswered"', '"neglectRecorded"', '"clarificationAsked"', '"reporting"')
    order by case r."state" #>> '{}' when 'reporting' then 2 when 'clarificationAsked' then 1 else 0 end,
      r."endsOn", r."id" limit 1) r on true
  left join lateral (select max(h."heldAt") as "at" from "Meeting" h where h."personId" = j."personId") h on true
  left join lateral (select max(n."at") as "at" from "ContactNote" n where n."personId" = j."personId") n on true
  left join lateral (
    select max(a."at") filter (where a."actorRole" = 'seeker') as "byClient", max(a."at") as "byAnybody"
    from "History" a where a."personId" = j."personId" and a."actorRole" <> 'system') a on true
  left join lateral (
    select max(w."at") filter (where w."recordedRole" = 'seeker') as "byClient", max(w."at") as "byAnybody"
    from "SearchAct" w where w."personId" = j."personId") w on true
  left join lateral (
    select x."createdAt", array_remove(array[
      case when x."needsGuidance" then 'needsGuidance' end, case when x."needsSkills" then 'needsSkills' end,
      case when x."needsSupport" then 'needsSupport' end, case when x."needsMultiSectoral" then 'needsMultiSectoral' end,
      case when x."readyForWork" then 'readyForWork' end], null) as "needs"
    from "NeedsAssessment" x where x."personId" = j."personId" order by x."createdAt" desc, x."id" desc limit 1) x on true
  left join lateral (
    select array_remove(array[
      case when y."workAbility" <= 2 then 'workAbility' end, case when y."language" <= 2 then 'language' end,
      case when y."housing" <= 2 then 'housing' end, case when y."digital" <= 2 then 'digital' end,
      case when y."confidence" <= 2 then 'confidence' end, case when y."livelihood" <= 2 then 'livelihood' end], null) as "weak"
    from "ProgressReview" y where y."personId" = j."personId" order by y."setAt" desc, y."id" desc limit 1) y on true
  left join lateral (
    select b."days", b."asOf" from "BenefitDays" b where b."personId" = j."personId"
    order by b."asOf" desc, b."at" desc, b."id" desc limit 1) b on true
  where j."personId" = any(persons)
$$;

create or replace function "refreshCaseload"(persons uuid[]) returns void language plpgsql as $$
begin
  insert into "CaseloadEntry" select * from "caseloadFacts"(persons)
  on conflict ("personId") do update set
    ("areaCode", "counselorId", "givenName", "familyName", "searchName", "birthDate", "nonDisclosure", "municipalityCode",
      "serviceLanguage", "interpreterLanguage", "updatedAt", "startedOn", "phase", "careerGuidance", "skillsDevelopment",
      "socialSupport", "employerMatching", "meetingKind", "meetingState", "startsAt", "dueOn", "answerDueOn", "planState",
      "planAt", "reviewDueOn", "commented", "interviewed", "lateSince", "periodOn", "periodState", "assignedAt",
      "employmentCode", "citizenship", "motherTongue", "education", "lastContactAt", "clientChangedAt", "lastActivityAt",
      "assessedAt", "needs", "weak", "planKind", "reportDueOn", "obligationState", "hearingState", "activities",
      "benefitDays", "benefitDaysOn", "secondLookState") =
    (excluded."areaCode", excluded."counselorId", excluded."givenName", excluded."familyName", excluded."searchName",
      excluded."birthDate", excluded."nonDisclosure", excluded."municipalityCode", excluded."serviceLanguage",
      excluded."interpreterLanguage", excluded."updatedAt", excluded."startedOn", excluded."phase",
      excluded."careerGuidance", excluded."skillsDevelopment", excluded."socialSupport", excluded."employerMatching",
      excluded."meetingKind", excluded."meetingState", excluded."startsAt", excluded."dueOn", excluded."answerDueOn",
      excluded."planState", excluded."planAt", excluded."reviewDueOn", excluded."commented", excluded."interviewed",
      excluded."lateSince", excluded."periodOn", excluded."periodState", excluded."assignedAt", excluded."employmentCode",
      excluded."citizenship", excluded."motherTongue", excluded."education", excluded."lastContactAt",
      excluded."clientChangedAt", excluded."lastActivityAt", excluded."assessedAt", excluded."needs", excluded."weak",
      excluded."planKind", excluded."reportDueOn", excluded."obligationState", excluded."hearingState",
      excluded."activities", excluded."benefitDays", excluded."benefitDaysOn", excluded."secondLookState")
  where "CaseloadEntry".* is distinct from excluded.*;
end $$;

create or replace function "caseloadViews"(e "CaseloadEntry") returns int[] language sql immutable as $$
  select array[
    ((e."phase" not in ('notRegistered', 'ended')) is true)::int,
    ((e."counselorId" is null and e."phase" in ('valid', 'renewalAsked', 'awaitingClarification')) is true)::int,
    ((e."counselorId" is not null and e."assignedAt" is not null and (e."lastContactAt" is null or e."lastContactAt" < e."assignedAt") and e."phase" in ('valid', 'renewalAsked', 'awaitingClarification')) is true)::int,
    ((e."phase" = 'refusalDecision') is true)::int,
    ((e."meetingKind" = 'initialInterview' and e."meetingState" in ('due', 'proposed', 'notReached') and e."phase" in ('valid', 'renewalAsked', 'awaitingClarification')) is true)::int,
    (((e."commented" and e."planState" = 'drafting') or e."planState" = 'refused' or e."meetingState" in ('changeAsked', 'clarificationGiven') or e."periodState" in ('reasonReported', 'clarificationGiven') or e."hearingState" = 'answered') is true)::int,
    ((e."meetingState" in ('noShow', 'clarificationAsked', 'clarificationGiven', 'clarificationMissing', 'neglectRecorded')) is true)::int,
    ((e."meetingState" = 'changeAsked') is true)::int,
    ((e."hearingState" in ('prepared', 'answered', 'unanswered', 'noReasonFound')) is true)::int,
    ((e."secondLookState" is not null) is true)::int,
    ((e."assessedAt" is null and e."interviewed" and e."phase" in ('valid', 'renewalAsked', 'awaitingClarification')) is true)::int,
    ((e."planState" is null and e."interviewed" and e."phase" in ('valid', 'renewalAsked', 'awaitingClarification')) is true)::int,
    ((not e."commented" and e."planState" = 'drafting') is true)::int,
    ((e."commented" and e."planState" = 'drafting') is true)::int,
    ((e."planState" = 'awaitingSeeker') is true)::int,
    ((e."planState" = 'refused') is true)::int,
    ((e."planState" = 'reviewDue') is true)::int,
    ((e."periodState" not in ('clarificationAsked', 'reporting')) is true)::int,
    ((e."periodState" = 'clarificationAsked') is true)::int,
    ((e."periodState" = 'reporting') is true)::int,
    ((e."planState" = 'awaitingSeeker' or e."meetingState" in ('proposed', 'clarificationAsked') or e."periodState" in ('clarificationAsked', 'reporting') or e."hearingState" = 'asked' or e."phase" in ('renewalAsked', 'awaitingClarification', 'registering')) is true)::int,
    ((e."phase" in ('renewalAsked', 'awaitingClarification')) is true)::int,
    ((e."phase" = 'registering') is true)::int,
    ((e."phase" = 'notRegistered') is true)::int,
    ((e."phase" = 'ended') is true)::int
  ]
$$;

create or replace function "recountCaseload"() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(726001);
  with gone as (delete from "CaseloadCount")
  insert into "CaseloadCount" ("areaCode", "counselorId", "nonDisclosure", "counts")
  select v."areaCode", v."counselorId", v."nonDisclosure", array[
    sum("views"[1])::int, sum("views"[2])::int, sum("views"[3])::int, sum("views"[4])::int, sum("views"[5])::int, sum("views"[6])::int,
    sum("views"[7])::int, sum("views"[8])::int, sum("views"[9])::int, sum("views"[10])::int, sum("views"[11])::int, sum("views"[12])::int,
    sum("views"[13])::int, sum("views"[14])::int, sum("views"[15])::int, sum("views"[16])::int, sum("views"[17])::int, sum("views"[18])::int,
    sum("views"[19])::int, sum("views"[20])::int, sum("views"[21])::int, sum("views"[22])::int, sum("views"[23])::int, sum("views"[24])::int,
    sum("views"[25])::int]
  from (select e."areaCode", e."counselorId", e."nonDisclosure", "caseloadViews"(e) as "views" from "CaseloadEntry" e offset 0) v
  group by 1, 2, 3;
end $$;

create trigger "caseload" after update on "SecondLook" for each row
  when (old."state" is distinct from new."state") execute function "refreshCaseloadOfRow"();
create trigger "caseloadOfNew" after insert on "SecondLook" for each row execute function "refreshCaseloadOfRow"();

select "rebuildCaseload"();
