import { sql } from 'kysely';
import { create, type Act } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import { isIn } from '#app/core/machine.ts';
import { setDeadlines } from '#app/core/deadlines.server.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { addDays, addMonths, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { acts as actKinds, reportingDeadline } from '#app/rules/job-search.ts';
import { reviewPeriods } from '#app/rules/obligation.ts';
import { countDone, periodOn, weigh } from './act-facts.server.ts';
import type { Numbers } from './decide-obligation.ts';
import { nudgePeriod } from './move-period.server.ts';
import { periodMachine } from './review-period.machine.ts';

/** How long after a period its acts are still reported where the plan does not say. Our own choice. */
const DAYS_TO_REPORT = 7;
/** When the person is told that a period is about to end. Our own choice. */
const DAYS_BEFORE_END = 7;

type Opening = {
  obligationId: string;
  personId: string;
  areaCode: string;
  numbers: Numbers;
  start: IsoDate;
  /** The day by which the plan asks for a report. */
  planDay: IsoDate | null;
};

/** The review periods from a start on, numbered after those there are, and the days on which the clock looks at them. */
export async function openPeriods(tx: Tx, opening: Opening, act: Act): Promise<void> {
  const { obligationId, personId, areaCode, numbers, start, planDay } = opening;
  const { last } = await tx
    .selectFrom('ReviewPeriod')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('obligationId', '=', obligationId)
    .executeTakeFirstOrThrow();
  const by = { ...act, actor: consequenceOf(act.actor) };
  for (const [index, period] of reviewPeriods(numbers, { start, merged: numbers.merged }).entries()) {
    const { from, to, target, why } = period;
    const report = reportingDeadline(reportDay(to, planDay));
    const { id } = await create(
      tx,
      periodMachine,
      {
        context: { kind: 'period', target, done: 0, binds: true, firstStep: null },
        columns: {
          ...{ personId, areaCode, obligationId, target, why: json(why) },
          number: (last ?? 0) + index + 1,
          ...{ startsOn: from, endsOn: to },
          ...{ reportBy: report.due, reportWhy: json(report.why) },
        },
      },
      by,
    );
    await planClock(tx, id, { to, reportBy: report.due, why }, act.now);
    if (from <= isoDate(act.now)) await adoptActs(tx, { id, personId, from, to }, act);
  }
}

/** The plan's own day where it belongs to this period, else a week after the end. */
function reportDay(to: IsoDate, planDay: IsoDate | null): IsoDate {
  return planDay !== null && planDay >= to && planDay < addMonths(to, 1)
    ? planDay
    : addDays(to, DAYS_TO_REPORT);
}

async function planClock(
  tx: Tx,
  subjectId: string,
  { to, reportBy, why }: { to: IsoDate; reportBy: IsoDate; why: object },
  now: Date,
): Promise<void> {
  const subject = { subjectType: 'ReviewPeriod', subjectId, why } as const;
  const warning = addDays(to, -DAYS_BEFORE_END);
  await setDeadlines(
    tx,
    [
      ...(warning > isoDate(now) ? [{ ...subject, event: 'PERIOD_ENDING', due: warning }] : []),
      { ...subject, event: 'PERIOD_ENDED', due: addDays(to, 1) },
      { ...subject, event: 'REPORT_DEADLINE_PASSED', due: addDays(reportBy, 1) },
    ],
    now,
  );
}

/** What was done in these days already belongs to the period that they now lie in. */
async function adoptActs(
  tx: Tx,
  { id, personId, from, to }: { id: string; personId: string; from: IsoDate; to: IsoDate },
  act: Act,
): Promise<void> {
  const found = await tx
    .selectFrom('SearchAct')
    .select(['id', 'kind', 'on', 'judgedBy'])
    .where('personId', '=', personId)
    .where('on', '>=', new Date(from))
    .where('on', '<=', new Date(to))
    .where('withdrawnAt', 'is', null)
    .execute();
  if (found.length === 0) return;
  for (const done of found) {
    const kind = actKinds.find((known) => known === done.kind) ?? 'otherAct';
    const on = isoDate(done.on);
    const period = await periodOn(tx, personId, on);
    if (period?.id !== id) continue;
    const weighed = await weigh(tx, { kind, on, personId, butAct: done.id }, period);
    await tx
      .updateTable('SearchAct')
      .set({
        periodId: id,
        ...(done.judgedBy === null && { counts: weighed.counts, why: json(weighed.why) }),
      })
      .where('id', '=', done.id)
      .execute();
  }
  const done = await countDone(tx, id);
  if (done > 0) await nudgePeriod(tx, id, { type: 'RECORD_ACT', done }, act);
}

/**
 * Periods whose days are not over yet, the earliest first. They are locked before anything else of the obligation, as the
 * clock does, so that neither waits for the other.
 */
export async function unendedPeriods(tx: Tx, personId: string) {
  const rows = await tx
    .selectFrom('ReviewPeriod')
    .innerJoin('Obligation', 'Obligation.id', 'ReviewPeriod.obligationId')
    .select([
      'ReviewPeriod.id',
      'ReviewPeriod.startsOn',
      'ReviewPeriod.endsOn',
      'ReviewPeriod.target',
      'ReviewPeriod.state',
      'Obligation.perPeriod',
      'Obligation.periodMonths',
    ])
    .where('ReviewPeriod.personId', '=', personId)
    .where('ReviewPeriod.kind', '=', 'period')
    .where(sql<boolean>`"ReviewPeriod"."state" in ('"open"'::jsonb, '"targetReached"'::jsonb)`)
    .orderBy('ReviewPeriod.startsOn')
    .forUpdate('ReviewPeriod')
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, reached: isIn({ state }, 'targetReached') }));
}

/** Ends the periods that a wait or a service cuts short. One whose target is reached already runs on and is fulfilled. */
export async function cutShort(tx: Tx, personId: string, act: Act): Promise<void> {
  const unended = await unendedPeriods(tx, personId);
  const open = unended.filter(({ reached }) => !reached);
  await closePeriods(
    tx,
    open.map(({ id }) => id),
    act,
  );
}

/** Ends periods that are not to run on; what was done in them stays. */
export async function closePeriods(tx: Tx, ids: readonly string[], act: Act): Promise<void> {
  for (const id of ids) await nudgePeriod(tx, id, { type: 'CLOSE_PERIOD' }, act);
  await forgetClock(tx, ids);
}

/**
 * Takes back what the clock had still to do for periods that have ended otherwise. What it is doing right now is left to
 * it: the machine refuses what came too late.
 */
export async function forgetClock(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('Deadline')
    .where('id', 'in', (rows) =>
      rows
        .selectFrom('Deadline')
        .select('id')
        .where('subjectType', '=', 'ReviewPeriod')
        .where('subjectId', 'in', ids)
        .where('doneAt', 'is', null)
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
