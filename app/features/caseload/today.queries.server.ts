import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { notGuarded, whoseClients } from '#app/features/rights/absent.queries.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';

const lines = z.array(
  z.object({
    id: z.string(),
    personId: z.string(),
    name: z.string(),
    kind: z.string(),
    state: z.string(),
    at: z.date().nullable(),
    note: z.string().nullable(),
    version: z.number().optional(),
  }),
);
export type TodayLine = z.infer<typeof lines>[number];

// $2: whose clients; $3: of whose clients those under non-disclosure are there as well.
const seen = notGuarded('$3');

const meetings = statement<TodayLine>(
  'today-meetings',
  `select m."id", m."personId", p."givenName" || ' ' || p."familyName" as "name", m."kind",
     m."state" #>> '{}' as "state", m."startsAt" as "at", coalesce(m."channel", '') as "note", m."version"
   from "Meeting" m join "Person" p on p."id" = m."personId" join "Journey" j on j."personId" = m."personId"
   where m."areaCode" = $1 and m."counselorId" = any($2::uuid[]) and (${seen} or m."counselorId" = ($2::uuid[])[1]) and m."startsAt" >= $4 and m."startsAt" < $5
     and m."state" <> '"cancelled"'
   order by m."startsAt", m."id"`,
);

const plans = statement<TodayLine>(
  'today-plans',
  `select l."id", l."personId", p."givenName" || ' ' || p."familyName" as "name", l."kind",
     case when jsonb_typeof(l."state") = 'object' then 'drafting' else l."state" #>> '{}' end as "state",
     l."updatedAt" as "at",
     (select c."text" from "PlanComment" c where c."planId" = l."id" and c."authorRole" = 'seeker'
       and c."at" >= coalesce(l."proposedAt", '-infinity') order by c."at" desc limit 1) as "note"
   from "Plan" l join "Person" p on p."id" = l."personId" join "Journey" j on j."personId" = l."personId"
   where l."areaCode" = $1 and j."counselorId" = any($2::uuid[]) and ${seen}
     and (jsonb_typeof(l."state") = 'object' or l."state" in ('"refused"', '"reviewDue"'))
   order by l."updatedAt", l."id" limit 12`,
);

const newClients = statement<TodayLine>(
  'today-new-clients',
  `select m."id", j."personId", p."givenName" || ' ' || p."familyName" as "name", m."kind",
     m."state" #>> '{}' as "state", m."dueOn"::timestamptz as "at",
     case when j."counselorId" is null then 'unassigned' else null end as "note"
   from "Journey" j join "Person" p on p."id" = j."personId"
   join "Meeting" m on m."personId" = j."personId" and m."kind" = 'initialInterview'
     and m."state" in ('"due"', '"proposed"', '"notReached"')
   where j."areaCode" = $1 and (j."counselorId" = any($2::uuid[]) or j."counselorId" is null) and ${seen} and jsonb_typeof(j."state"->'active') = 'object'
   order by m."dueOn" nulls last, m."id" limit 12`,
);

const deadlines = statement<TodayLine>(
  'today-deadlines',
  `select d."id", d."personId", p."givenName" || ' ' || p."familyName" as "name", d."kind", d."state",
     d."due"::timestamptz as "at", null::text as "note"
   from (
     select m."id", m."personId", 'meeting' as "kind", m."kind" as "state", m."dueOn" as "due" from "Meeting" m
       where m."areaCode" = $1 and m."state" in ('"due"', '"proposed"', '"notReached"')
     union all
     select m."id", m."personId", 'clarification', m."kind", m."answerDueOn" from "Meeting" m
       where m."areaCode" = $1 and m."state" = '"clarificationAsked"'
     union all
     select r."id", r."personId", 'periodAnswer', r."kind", r."answerDueOn" from "ReviewPeriod" r
       where r."areaCode" = $1 and r."state" = '"clarificationAsked"'
     union all
     select l."id", l."personId", 'report', l."kind", l."reportDueOn" from "Plan" l
       where l."areaCode" = $1 and l."state" = '"inForce"' and l."reportDueOn" >= $5::date
     union all
     select l."id", l."personId", 'review', l."kind", l."reviewDueOn" from "Plan" l
       where l."areaCode" = $1 and l."state" = '"inForce"') d
   join "Person" p on p."id" = d."personId" join "Journey" j on j."personId" = d."personId"
   where j."counselorId" = any($2::uuid[]) and ${seen} and d."due" <= $4::date
   order by d."due", d."id" limit 20`,
);

const candidacies = statement<TodayLine>(
  'today-candidacies',
  `select c."id", c."personId", p."givenName" || ' ' || p."familyName" as "name", v."title" as "kind",
     c."state" #>> '{}' as "state", c."updatedAt" as "at", null::text as "note"
   from "Candidacy" c join "Vacancy" v on v."id" = c."vacancyId" join "Person" p on p."id" = c."personId"
   join "Journey" j on j."personId" = c."personId"
   where c."areaCode" = $1 and j."counselorId" = any($2::uuid[]) and ${seen}
     and c."state" in ('"suggested"', '"suitable"', '"unsuitableReported"', '"interested"')
   order by c."updatedAt", c."id" limit 12`,
);

const periods = statement<TodayLine>(
  'today-periods',
  `select r."id", r."personId", p."givenName" || ' ' || p."familyName" as "name", r."kind",
     r."state" #>> '{}' as "state", r."endsOn"::timestamptz as "at", null::text as "note"
   from "ReviewPeriod" r join "Person" p on p."id" = r."personId" join "Journey" j on j."personId" = r."personId"
   where r."areaCode" = $1 and j."counselorId" = any($2::uuid[]) and ${seen}
     and r."state" in ('"evaluation"', '"reasonReported"', '"short"', '"clarificationGiven"', '"unanswered"', '"neglectRecorded"')
   order by r."endsOn", r."id" limit 12`,
);

const toCheck = statement<{ count: number }>(
  'today-vacancies',
  `select count(*)::int as "count" from "Vacancy" where "areaCode" = $1 and "state" = '"checking"'`,
);
const counted = z.array(z.object({ count: z.number() }));

/** The work queue of a counselor: what the day holds and what waits for them, the oldest first. */
export async function getToday(actor: CounselorActor, now: Date) {
  const today = isoDate(now);
  const { absent, all, guarded } = await whoseClients(actor, now);
  const who = [actor.areaCode, all, guarded];
  const ask = async ({ text }: { text: string }, ...params: unknown[]) =>
    lines.parse((await pool.query(text, [...who, ...params])).rows);
  const [todays, waitingPlans, unbooked, due, waitingCandidacies, waitingPeriods, vacancies] =
    await Promise.all([
      ask(meetings, startOfDay(today), startOfDay(addDays(today, 1))),
      ask(plans),
      ask(newClients),
      ask(deadlines, addDays(today, 7), today),
      ask(candidacies),
      ask(periods),
      pool.query(toCheck.text, [actor.areaCode]),
    ]);
  const vacanciesToCheck = counted.parse(vacancies.rows)[0]?.count ?? 0;
  return {
    absent,
    today,
    todays,
    waitingPlans,
    unbooked,
    due,
    waitingCandidacies,
    waitingPeriods,
    vacanciesToCheck,
  };
}
