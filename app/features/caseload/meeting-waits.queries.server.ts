import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { notGuarded, whoseClients } from '#app/features/rights/absent.queries.server.ts';
import { addMonths, isoDate } from '#app/rules/dates.ts';

const line = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  state: z.string(),
  on: z.string().nullable(),
  words: z.string().nullable(),
});

const from = `from "Meeting" m join "Person" p on p."id" = m."personId" join "Journey" j on j."personId" = m."personId"
  where m."areaCode" = $1 and ${notGuarded('$3')} and`;
const columns = `m."id", p."givenName" || ' ' || p."familyName" as "name", m."kind", m."state" #>> '{}' as "state"`;

const answers = {
  name: 'today-meeting-answers',
  text: `select ${columns}, (m."updatedAt" at time zone 'Europe/Helsinki')::date::text as "on",
     case m."state" #>> '{}' when 'changeAsked' then m."changeReason" when 'clarificationGiven' then m."absenceWords" end as "words"
   ${from} coalesce(m."counselorId", j."counselorId") = any($2::uuid[])
     and m."state" in ('"changeAsked"', '"clarificationGiven"', '"clarificationMissing"', '"noShow"')
   order by m."updatedAt", m."id" limit 12`,
};

// The initial interviews have a list of their own on the page.
const late = {
  name: 'today-late-meetings',
  text: `select ${columns}, m."dueOn"::text as "on", null::text as "words"
   ${from} j."counselorId" = any($2::uuid[]) and m."lateSince" is not null and m."kind" <> 'initialInterview'
     and m."state" in ('"due"', '"proposed"', '"notReached"') order by m."lateSince", m."id" limit 12`,
};

const count = {
  name: 'today-late-in-year',
  text: `select count(*)::int as "count" ${from} j."counselorId" = any($2::uuid[]) and m."lateSince" >= $4::date`,
};

/** What clients have asked or answered about meetings, what is arranged late, and how often that happened in a year. */
export async function getMeetingWaits(actor: CounselorActor, now: Date) {
  const { all, guarded } = await whoseClients(actor, now);
  const own = [actor.areaCode, all, guarded];
  const [told, overdue, counted] = await Promise.all([
    pool.query({ ...answers, values: own }),
    pool.query({ ...late, values: own }),
    pool.query<{ count: number }>({ ...count, values: [...own, addMonths(isoDate(now), -12)] }),
  ]);
  return {
    told: z.array(line).parse(told.rows),
    late: z.array(line).parse(overdue.rows),
    lateInYear: counted.rows[0]?.count ?? 0,
  };
}
