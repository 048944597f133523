import { mailLeaves } from '#app/core/env.server.ts';
import { pool } from '#app/db/client.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { goesByLetter, isUrgent } from './message-groups.ts';
import { leavesAt, summaryAt } from './quiet-hours.ts';

/**
 * Who hears of a message: the person it is about, the person's own counselor, the company's people, those who manage the
 * area, whose account it is; of a draft its maker and those who may look it over; and where the person has no counselor
 * yet, those of the area who receive them.
 */
export type Audience =
  'seeker' | 'counselor' | 'employer' | 'provider' | 'receiver' | 'manager' | 'account' | 'maker' | 'looker';

/** A message of the outbox, as far as a notice needs it. */
export type NoticeSource = {
  id: number;
  type: string;
  subjectType: string;
  subjectId: string;
  personId: string | null;
  actorId: string | null;
  at: Date;
};

/** What a notice tells of its subject beside the type, and the company concerned. */
const facts: Record<string, string> = {
  Meeting: `select jsonb_strip_nulls(jsonb_build_object('startsAt', "startsAt")) as "facts", null::uuid as "companyId"
    from "Meeting" where "id"=$4::uuid`,
  Referral: `select jsonb_build_object('service', s."name") as "facts", null::uuid as "companyId"
    from "Referral" r join "Service" s on s."id"=r."serviceId" where r."id"=$4::uuid`,
  Vacancy: `select jsonb_build_object('title', "title") as "facts", "companyId" from "Vacancy" where "id"=$4::uuid`,
  Candidacy: `select jsonb_build_object('title', v."title", 'company', c."name") as "facts", k."companyId"
    from "Candidacy" k join "Vacancy" v on v."id"=k."vacancyId" join "Company" c on c."id"=k."companyId" where k."id"=$4::uuid`,
  Consent: `select jsonb_build_object('title', v."title", 'company', c."name") as "facts", k."companyId"
    from "Consent" n join "Candidacy" k on k."id"=n."candidacyId" join "Vacancy" v on v."id"=k."vacancyId"
      join "Company" c on c."id"=k."companyId" where n."id"=$4::uuid`,
  ClientMessage: `select jsonb_build_object('subject', "subject", 'from', "fromName") as "facts", null::uuid as "companyId"
    from "ClientMessage" where "id"=$4::uuid`,
};
const noFacts = `select '{}'::jsonb as "facts", null::uuid as "companyId" where $4::uuid is not null`;

/** Who has the duty for people under non-disclosure at the moment of the message. */
const guardians = `select g."accountId" from "AccountDuty" g where g."duty"='protectedClients' and g."from"<=$6::timestamptz
  and coalesce(g."until"+1>$6::timestamptz, true)`;

/**
 * Readers, their notices and what is to leave Polku for them, in one statement: all of it stands or falls together.
 * A person is reached by the e-mail given at registration unless they chose otherwise, and by letter where mail does not
 * reach them and the news is worth one; a morning's summary is planned once, whatever number of messages falls into it.
 */
const writing = (about: string) => `
  with about as (select a."facts" || $15::jsonb as "facts", a."companyId" from (${about}) a),
  readers as (
    select a."id" as "accountId", p."id" as "personId", p."id" as "readerId", 'seeker' as "role", '{}'::jsonb as "own",
        coalesce(a."language", case when p."serviceLanguage" in ('fi','sv','en') then p."serviceLanguage" else 'fi' end) as "language",
        p."email", case when p."email" is null then 'letter' else 'email' end as "usual"
      from "Person" p left join "Account" a on a."personId"=p."id" and a."role"='seeker' where p."id"=$5::uuid
    union all
    select a."id", null, a."id", 'counselor', jsonb_build_object('name', p."givenName" || ' ' || p."familyName"), a."language", null, 'none'
      from "Journey" j join "Person" p on p."id"=j."personId" join "Account" a on a."id"=j."counselorId" where j."personId"=$5::uuid
    union all
    select a."id", null, a."id", 'counselor', jsonb_build_object('name', p."givenName" || ' ' || p."familyName"), a."language", null, 'none'
      from "Journey" j join "Person" p on p."id"=j."personId"
        join "Account" a on a."areaCode"=j."areaCode" and a."role"='counselor'
      where j."personId"=$5::uuid and j."counselorId" is null and 'receiver'=any($7::text[]) and a."closedAt" is null
        and (not p."nonDisclosure" or exists (select 1 from "AccountDuty" d where d."accountId"=a."id"
          and d."duty"='protectedClients' and d."from"<=$6::timestamptz and coalesce(d."until"+1>$6::timestamptz, true)))
    union all
    select a."id", null, a."id", 'manager', '{}'::jsonb, a."language", null, 'none'
      from "Journey" j join "Person" p on p."id"=j."personId"
        join "Account" a on a."areaCode"=j."areaCode" and a."role"='manager' and a."closedAt" is null
      where j."personId"=$5::uuid and 'manager'=any($7::text[]) and (not p."nonDisclosure" or a."id" in (${guardians})
        or not exists (select 1 from "Account" m where m."areaCode"=j."areaCode" and m."role"='manager' and m."closedAt" is null
          and m."id" in (${guardians})))
    union all
    select a."id", null, a."id", a."role", '{}'::jsonb, a."language", null, 'none'
      from "Account" a where a."id"=$4::uuid and 'account'=any($7::text[]) and $3='Account'
    union all
    select a."id", null, a."id", 'maker', jsonb_build_object('name', p."givenName" || ' ' || p."familyName"), a."language", null, 'none'
      from "SecondLook" l join "Person" p on p."id"=l."personId" join "Account" a on a."id"=l."makerId"
      where 'maker'=any($7::text[]) and l."id"=$4::uuid and a."closedAt" is null
    union all
    select a."id", null, a."id", 'looker', '{}'::jsonb, a."language", null, 'none'
      from "SecondLook" l join "Person" p on p."id"=l."personId"
        join "Account" a on a."areaCode"=l."areaCode" and a."closedAt" is null and a."id"<>all(l."drafterIds")
        join "AccountDuty" d on d."accountId"=a."id" and d."duty"='secondLook' and d."from"<=$6::timestamptz
          and coalesce(d."until"+1>$6::timestamptz, true)
      where 'looker'=any($7::text[]) and l."id"=$4::uuid
        and (not p."nonDisclosure" or exists (select 1 from "AccountDuty" g where g."accountId"=a."id"
          and g."duty"='protectedClients' and g."from"<=$6::timestamptz and coalesce(g."until"+1>$6::timestamptz, true)))
    union all
    select a."id", null, a."id", 'employer', '{}'::jsonb, a."language", null, 'none'
      from "Account" a join about on about."companyId"=a."companyId" where a."role"='employer' and a."closedAt" is null
    union all
    select a."id", null, a."id", 'provider', '{}'::jsonb, a."language", null, 'none'
      from "Referral" r join "Account" a on a."providerId"=r."providerId" and a."role"='provider' and a."closedAt" is null
      where 'provider'=any($7::text[]) and r."id"=$4::uuid and exists (select 1 from "History" h where h."subjectType"='Referral'
        and h."subjectId"=r."id" and h."type" in ('REFER_TO_SERVICE','SELECT_APPLICANT'))),
  told as (
    select r.*, about."facts" from readers r cross join about
    where r."role"=any($7::text[]) and (r."accountId" is null or r."accountId" is distinct from $8::uuid)),
  noticed as (
    insert into "Notice" ("id","outboxId","accountId","type","params","subjectType","subjectId","at")
    select gen_random_uuid(), $1::bigint, "accountId", "role" || '.' || $2, "facts" || "own", $3, $4::uuid, $6::timestamptz
    from told where "accountId" is not null
    on conflict ("outboxId","accountId") do nothing),
  reached as (
    select t.*, coalesce(c."channel", t."usual") as "chosen", coalesce(c."email", t."email") is not null and $9::boolean as "mailReaches"
    from told t left join "MessageChoice" c on c."readerId"=t."readerId"),
  sent as (
    select r.*, case when "chosen"='email' and not "mailReaches" and "role"='seeker' then 'letter'
      when "chosen" in ('email','digest') and not "mailReaches" then 'none' else "chosen" end as "way"
    from reached r
    where $6::timestamptz >= coalesce((select ("value"#>>'{}')::timestamptz from "Setting" where "key"='mailFrom'), '-infinity'))
  insert into "Delivery" ("id","key","readerId","channel","role","type","params","outboxId","accountId","personId","subjectType",
    "subjectId","language","at","urgent","availableAt")
  select gen_random_uuid(), case "way" when 'digest' then $14 else 'message ' || $1::text end, "readerId", "way", "role",
    case "way" when 'digest' then 'summary' else $2 end, case "way" when 'digest' then '{}'::jsonb else "facts" end,
    case "way" when 'digest' then null else $1::bigint end, "accountId", "personId",
    case "way" when 'digest' then null else $3 end, case "way" when 'digest' then null else $4::uuid end, "language",
    $6::timestamptz, $11::boolean and "way"='email',
    case "way" when 'email' then $12::timestamptz when 'digest' then $13::timestamptz else $6::timestamptz end
  from sent where "way" in ('email','digest') or ("way" in ('letter','call') and $10::boolean)
  on conflict ("key","readerId","channel") do nothing`;

/**
 * One notice for each reader of the audience except whoever did it, and one delivery for each who wants to hear outside
 * Polku. Twice the same message writes nothing new. A notice's type says who reads it (`seeker.plan-proposed`), because
 * the same news is told in other words to each; an employer's and a manager's notice names no person, and nobody's names
 * a place. Of a person under non-disclosure a manager hears who has the duty for it; where none has, all do, because
 * somebody must. `said` is told beside the facts of the subject.
 */
export async function writeNotices(
  source: NoticeSource,
  audience: readonly Audience[],
  now: Date,
  said: Record<string, unknown> = {},
): Promise<void> {
  const { id, type, subjectType, subjectId, personId, at, actorId } = source;
  const about = facts[subjectType];
  const urgent = isUrgent(type);
  const morning = summaryAt(now);
  await pool.query({
    name: `write-notices-${about ? subjectType : 'other'}`,
    text: writing(about ?? noFacts),
    values: [
      ...[id, type, subjectType, subjectId, personId, at, audience, actorId],
      ...[mailLeaves(), goesByLetter(type), urgent, urgent ? now : leavesAt(now), morning],
      `summary ${isoDate(morning)}`,
      said,
    ],
  });
}
