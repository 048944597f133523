import { v7 as uuid } from 'uuid';
import { runStatement, statement } from '#app/db/statement.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';

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

type Facts = Record<string, unknown>;
type Reader = { accountId: string; role: Audience; name: string | null };

const facts: Record<string, ReturnType<typeof statement<{ facts: Facts; companyId: string | null }>>> = {
  Meeting: statement(
    'notice-meeting',
    `select jsonb_strip_nulls(jsonb_build_object('startsAt', "startsAt")) as "facts", null::uuid as "companyId"
     from "Meeting" where "id"=$1::uuid`,
  ),
  Referral: statement(
    'notice-referral',
    `select jsonb_build_object('service', s."name") as "facts", null::uuid as "companyId"
     from "Referral" r join "Service" s on s."id"=r."serviceId" where r."id"=$1::uuid`,
  ),
  Vacancy: statement(
    'notice-vacancy',
    `select jsonb_build_object('title', "title") as "facts", "companyId" from "Vacancy" where "id"=$1::uuid`,
  ),
  Candidacy: statement(
    'notice-candidacy',
    `select jsonb_build_object('title', v."title", 'company', c."name") as "facts", k."companyId"
     from "Candidacy" k join "Vacancy" v on v."id"=k."vacancyId" join "Company" c on c."id"=k."companyId"
     where k."id"=$1::uuid`,
  ),
};

const readers = statement<Reader>(
  'notice-readers',
  `select "id" as "accountId", 'seeker' as "role", null as "name" from "Account" where "role"='seeker' and "personId"=$1::uuid
   union all
   select a."id", 'counselor', p."givenName" || ' ' || p."familyName" from "Journey" j
     join "Account" a on a."id"=j."counselorId" join "Person" p on p."id"=j."personId" where j."personId"=$1::uuid
   union all
   select "id", 'employer', null from "Account" where "role"='employer' and "companyId"=$2::uuid`,
);

const write = statement<never>(
  'write-notices',
  `insert into "Notice" ("id","outboxId","accountId","type","params","subjectType","subjectId","at")
   select n."id", $2::bigint, n."accountId", n."type", n."params", $3, $4::uuid, $5::timestamptz
   from jsonb_to_recordset($1::jsonb) as n("id" uuid, "accountId" uuid, "type" text, "params" jsonb)
   on conflict ("outboxId","accountId") do nothing`,
);

/**
 * One notice for each reader of the audience except whoever did it. Twice the same message writes nothing new.
 * A notice's type says who reads it (`seeker.plan-proposed`), because the same news is told in other words to each;
 * an employer's notice names no person, and nobody's names a place.
 */
export async function writeNotices(source: NoticeSource, audience: readonly Audience[]): Promise<void> {
  await transaction(async (tx) => {
    const about = await factsOf(tx, source);
    const all = await runStatement(tx, readers, [source.personId, about.companyId]);
    const notices = all
      .filter(({ role, accountId }) => audience.includes(role) && accountId !== source.actorId)
      .map(({ role, accountId, name }) => ({
        id: uuid(),
        accountId,
        type: `${role}.${source.type}`,
        params: name === null ? about.facts : { ...about.facts, name },
      }));
    if (notices.length === 0) return;
    const { id, subjectType, subjectId, at } = source;
    await runStatement(tx, write, [JSON.stringify(notices), id, subjectType, subjectId, at]);
  });
}

async function factsOf(
  tx: Tx,
  source: NoticeSource,
): Promise<{ facts: Facts; companyId: string | null }> {
  const statementOfKind = facts[source.subjectType];
  const [found] = statementOfKind ? await runStatement(tx, statementOfKind, [source.subjectId]) : [];
  return found ?? { facts: {}, companyId: null };
}
