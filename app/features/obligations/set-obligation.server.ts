import { sql } from 'kysely';
import { create, type Act } from '#app/core/advance.server.ts';
import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import { isIn } from '#app/core/machine.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { addDays, isoDate, latest, type IsoDate } from '#app/rules/dates.ts';
import { startOfObligation, type Start } from '#app/rules/obligation-start.ts';
import { decideObligation, type Decided } from './decide-obligation.ts';
import { nudgeObligation } from './move-period.server.ts';
import { obligationMachine } from './obligation.machine.ts';
import {
  asConsequence,
  decidedPlan,
  numberColumns,
  openObligation,
  runningService,
  type DecidedPlan,
} from './obligation-row.server.ts';
import { closePeriods, openPeriods, unendedPeriods } from './open-periods.server.ts';

/**
 * A plan has come into force: what it decided on the obligation begins to hold, by the law of this day. An earlier
 * obligation ends; what was done in its running period is not lost, and that period never asks for more than it did.
 */
export async function setObligation(tx: Tx, planId: string, act: Act): Promise<void> {
  const plan = await decidedPlan(tx, planId);
  if (!plan) return;
  const { personId, areaCode, decision } = plan;
  const date = isoDate(act.now);
  const service = await runningService(tx, personId);
  const decided = decideObligation(decision, date, service?.discussionOn ?? null);
  const { start } = await endEarlier(tx, personId, decided, date, act);
  const { numbers } = decided;
  const { id } = await create(
    tx,
    obligationMachine,
    {
      context: { mode: decision.mode },
      columns: {
        ...{ personId, areaCode, planId, reason: decision.reason },
        mode: numbers.why.rule === 'obligationIndividual' ? 'individual' : decision.mode,
        startsOn: decided.kind === 'start' ? start : null,
        ...numberColumns(numbers),
      },
    },
    asConsequence(act),
  );
  if (decided.kind === 'unset') await nudgeObligation(tx, id, { type: 'LEAVE_OBLIGATION_UNSET' }, act);
  if (decided.kind === 'postpone') {
    await nudgeObligation(tx, id, { type: 'POSTPONE_OBLIGATION' }, act);
    await wait(tx, id, decided.postponement, act.now);
    if (service && decided.postponement.ground === 'longService')
      await tx
        .updateTable('Obligation')
        .set({ referralId: service.referralId })
        .where('id', '=', id)
        .execute();
  }
  if (decided.kind !== 'start') return;
  await nudgeObligation(tx, id, { type: 'START_OBLIGATION' }, act);
  await openPeriods(tx, { obligationId: id, personId, areaCode, numbers, start, planDay: plan.planDay }, act);
}

async function endEarlier(
  tx: Tx,
  personId: string,
  decided: Decided,
  date: IsoDate,
  act: Act,
): Promise<Start> {
  const unended = await unendedPeriods(tx, personId);
  const current = unended.find(({ startsOn }) => isoDate(startsOn) <= date);
  const running = current && {
    from: isoDate(current.startsOn),
    to: isoDate(current.endsOn),
    target: current.target,
    months: current.periodMonths * Math.max(1, Math.round(current.target / current.perPeriod)),
  };
  const next = decided.numbers;
  const start =
    decided.kind === 'start'
      ? startOfObligation({ date, running: running ?? null, next })
      : ({ how: 'begin', start: date } as const);
  const kept = start.how === 'wait' ? current?.id : undefined;
  const closed = unended.filter(({ id }) => id !== kept).map(({ id }) => id);
  await closePeriods(tx, closed, act);
  const earlier = await openObligation(tx, personId);
  if (earlier) await endObligation(tx, earlier.id, 'OBLIGATION_REPLACED', act);
  return start;
}

/** Ends an obligation and what the clock had still to do for it. */
export async function endObligation(
  tx: Tx,
  id: string,
  type: 'OBLIGATION_REPLACED' | 'JOBSEEKING_ENDED',
  act: Act,
): Promise<void> {
  await nudgeObligation(tx, id, { type }, act);
  await forgetWait(tx, id);
  await forgetWork(tx, id);
}

export async function forgetWait(tx: Tx, subjectId: string): Promise<void> {
  await dropDeadlines(tx, { subjectType: 'Obligation', subjectId, event: 'POSTPONEMENT_PASSED' });
}

/** Work that was to begin lets this obligation wait no more. */
export async function forgetWork(tx: Tx, subjectId: string): Promise<void> {
  await dropDeadlines(tx, { subjectType: 'Obligation', subjectId, event: 'POSTPONE_OBLIGATION' });
}

type Waiting = { ground: string; until: IsoDate | null; why: object };

/** Until when the start waits, and the day on which the clock begins it. */
export async function wait(tx: Tx, id: string, { ground, until, why }: Waiting, now: Date): Promise<void> {
  await tx
    .updateTable('Obligation')
    .set({ postponedBy: ground, postponedUntil: until, postponedWhy: json(why), startsOn: null })
    .where('id', '=', id)
    .execute();
  const subject = { subjectType: 'Obligation', subjectId: id, event: 'POSTPONEMENT_PASSED' } as const;
  await dropDeadlines(tx, subject);
  if (until) await setDeadline(tx, { ...subject, due: until, why }, now);
}

/** The review found that the plan holds: its periods go on after those that there are, by the law of this day. */
export async function continueObligation(tx: Tx, planId: string, act: Act): Promise<void> {
  const plan = await decidedPlan(tx, planId);
  const obligation = plan && (await openObligation(tx, plan.personId));
  if (!plan || obligation?.planId !== planId) return;
  if (!isIn(obligation, 'active') && !isIn(obligation, 'periodsOver')) return;
  const date = isoDate(act.now);
  const { last } = await tx
    .selectFrom('ReviewPeriod')
    .select(({ fn }) => fn.max('endsOn').as('last'))
    .where('obligationId', '=', obligation.id)
    .where(sql<boolean>`"state" <> '"cancelled"'::jsonb`)
    .executeTakeFirstOrThrow();
  const start = last ? latest(date, addDays(isoDate(last), 1)) : date;
  const decided = decideObligation(plan.decision, date);
  if (decided.kind !== 'start') return;
  await nudgeObligation(tx, obligation.id, { type: 'START_OBLIGATION' }, act);
  await begin(tx, obligation.id, plan, decided, start, act);
}

/** The wait is over, or a service is: the plan's own decision holds from today, by the law of today. */
export async function beginToday(tx: Tx, obligationId: string, act: Act): Promise<void> {
  const { planId } = await tx
    .selectFrom('Obligation')
    .select('planId')
    .where('id', '=', obligationId)
    .executeTakeFirstOrThrow();
  const plan = await decidedPlan(tx, planId);
  if (!plan) return;
  const date = isoDate(act.now);
  const decided = decideObligation(waitedFor(plan.decision), date);
  await begin(tx, obligationId, plan, decided, date, act);
}

/** What holds when nothing is waited for any more. */
const waitedFor = (decision: DecidedPlan['decision']): DecidedPlan['decision'] =>
  decision.mode === 'postponed' ? { ...decision, mode: 'standard', reason: null } : decision;

async function begin(
  tx: Tx,
  obligationId: string,
  plan: DecidedPlan,
  { kind, numbers }: Decided,
  start: IsoDate,
  act: Act,
): Promise<void> {
  const unset = kind === 'unset';
  await tx
    .updateTable('Obligation')
    .set({ ...numberColumns(numbers), startsOn: unset ? null : start, referralId: null })
    .where('id', '=', obligationId)
    .execute();
  // Nothing is left to ask for: unemployment ends before a whole period would.
  if (unset) {
    await nudgeObligation(tx, obligationId, { type: 'LEAVE_OBLIGATION_UNSET' }, act);
    return;
  }
  const { personId, areaCode, planDay } = plan;
  await openPeriods(tx, { obligationId, personId, areaCode, numbers, start, planDay }, act);
}
