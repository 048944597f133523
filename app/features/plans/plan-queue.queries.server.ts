import { sql } from 'kysely';
import type { CounselorActor } from '#app/core/actor.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { kysely } from '#app/db/client.server.ts';
import { dayOf, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { planContext } from './plan.machine.ts';

export type QueuedPlan = {
  id: string;
  personId: string;
  name: string;
  kind: string;
  due: IsoDate | null;
  proposedAt: Date | null;
  waitsFor: string[];
};
export type PlanQueue = { late: QueuedPlan[]; waitingForParties: QueuedPlan[]; notReported: QueuedPlan[] };

const MOST = 100;
const unfinished = sql<boolean>`(p."state" ? 'drafting' or p."state" in ('"awaitingSeeker"'::jsonb, '"awaitingParties"'::jsonb, '"refused"'::jsonb))`;
const proposed = sql<boolean>`p."state" in ('"awaitingSeeker"'::jsonb, '"awaitingParties"'::jsonb)`;
const holding = sql<boolean>`p."state" in ('"inForce"'::jsonb, '"reviewDue"'::jsonb)`;

/** Plans of clients whom the counselor or the team serves that are late, wait for another authority, or were not told about. */
export async function listPlanQueue(actor: CounselorActor, now: Date): Promise<PlanQueue> {
  const today = isoDate(now);
  const rows = await kysely
    .selectFrom('Plan as p')
    .innerJoin('Person', 'Person.id', 'p.personId')
    .innerJoin('CaseloadEntry as c', 'c.personId', 'p.personId')
    .leftJoin('Account as a', 'a.id', 'c.counselorId')
    .select(['p.id', 'p.personId', 'p.kind', 'p.readyByOn', 'p.reportDueOn', 'p.proposedAt', 'p.context'])
    .select(['Person.givenName', 'Person.familyName'])
    .select([
      sql<boolean>`${unfinished} and p."readyByOn" < ${today}::date`.as('late'),
      sql<boolean>`${proposed} and jsonb_array_length(coalesce(p."context"->'waitsFor', '[]'::jsonb)) > 0`.as(
        'waits',
      ),
      sql<boolean>`${holding} and p."context"->>'report' = 'missing'`.as('untold'),
    ])
    .where('p.areaCode', '=', actor.areaCode)
    .where((where) =>
      where.or([where('c.counselorId', '=', actor.accountId), where('a.teamId', '=', actor.teamId)]),
    )
    .where(
      sql<boolean>`(${unfinished} and p."readyByOn" < ${today}::date
        or ${proposed} and jsonb_array_length(coalesce(p."context"->'waitsFor', '[]'::jsonb)) > 0
        or ${holding} and p."context"->>'report' = 'missing')`,
    )
    .where(mayTouch(actor, 'read', now, 'p.personId'))
    .orderBy(sql`coalesce(p."readyByOn", p."reportDueOn")`)
    .limit(3 * MOST)
    .execute();
  const queued = rows.map(({ late, waits, untold, ...row }) => ({
    ...{ late, waits, untold },
    plan: {
      ...{ id: row.id, personId: row.personId, kind: row.kind, proposedAt: row.proposedAt },
      name: `${row.givenName} ${row.familyName}`,
      due: dayOf(untold ? row.reportDueOn : row.readyByOn),
      waitsFor: planContext.parse(row.context).waitsFor ?? [],
    },
  }));
  const those = (is: 'late' | 'waits' | 'untold') =>
    queued
      .filter((each) => each[is])
      .map(({ plan }) => plan)
      .slice(0, MOST);
  return { late: those('late'), waitingForParties: those('waits'), notReported: those('untold') };
}
