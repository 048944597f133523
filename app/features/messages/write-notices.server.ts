import { pool } from '#app/db/client.server.ts';

/** Who hears of a message: the person it is about, the person's own counselor, the company's people. */
export type Audience = 'seeker' | 'counselor' | 'employer';

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
};
const noFacts = `select '{}'::jsonb as "facts", null::uuid as "companyId" where $4::uuid is not null`;

const writing = (about: string) => `
  with about as (${about}),
  readers as (
    select "id", 'seeker' as "role", '{}'::jsonb as "own" from "Account" where "role"='seeker' and "personId"=$5::uuid
    union all
    select j."counselorId", 'counselor', jsonb_build_object('name', p."givenName" || ' ' || p."familyName")
      from "Journey" j join "Person" p on p."id"=j."personId" where j."personId"=$5::uuid and j."counselorId" is not null
    union all
    select a."id", 'employer', '{}'::jsonb from "Account" a join about on about."companyId"=a."companyId" where a."role"='employer')
  insert into "Notice" ("id","outboxId","accountId","type","params","subjectType","subjectId","at")
  select gen_random_uuid(), $1::bigint, r."id", r."role" || '.' || $2, about."facts" || r."own", $3, $4::uuid, $6::timestamptz
  from readers r cross join about where r."role"=any($7::text[]) and r."id" is distinct from $8::uuid
  on conflict ("outboxId","accountId") do nothing`;

/**
 * One notice for each reader of the audience except whoever did it. Twice the same message writes nothing new.
 * A notice's type says who reads it (`seeker.plan-proposed`), because the same news is told in other words to each;
 * an employer's notice names no person, and nobody's names a place.
 */
export async function writeNotices(source: NoticeSource, audience: readonly Audience[]): Promise<void> {
  const { id, type, subjectType, subjectId, personId, at, actorId } = source;
  const about = facts[subjectType];
  await pool.query({
    name: `write-notices-${about ? subjectType : 'other'}`,
    text: writing(about ?? noFacts),
    values: [id, type, subjectType, subjectId, personId, at, audience, actorId],
  });
}
