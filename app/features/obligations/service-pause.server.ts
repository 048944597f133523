import type { Act } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { restKind } from '#app/features/meetings/rest-kind.ts';
import { serviceKindFacts } from '#app/features/services/service-kinds.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { rest } from '#app/rules/meetings.ts';
import { obligation, ordinaryObligation } from '#app/rules/obligation.ts';
import { postponement } from '#app/rules/postponement.ts';
import { decideObligation } from './decide-obligation.ts';
import { nudgeObligation } from './move-period.server.ts';
import { decidedPlan, numberColumns, openObligation } from './obligation-row.server.ts';
import { cutShort, openPeriods } from './open-periods.server.ts';
import { beginToday, forgetWait, wait } from './set-obligation.server.ts';

export type ServiceTime = {
  personId: string;
  referralId: string;
  /** The kind of the offered service. */
  kind: string;
  from: IsoDate;
  until: IsoDate;
  hasVocationalEducation: boolean;
};

type Open = NonNullable<Awaited<ReturnType<typeof openObligation>>>;

/**
 * A service has begun: what the law makes of the obligation while it runs (380/2023 46–48 §). Most services change
 * nothing; a long training or trial lets it wait for the discussion before the end, and one kind of training leaves it out.
 */
export async function postponeForService(tx: Tx, service: ServiceTime, act: Act): Promise<void> {
  const open = await openObligation(tx, service.personId);
  if (!open || isIn(open, 'notSet') || isIn(open, 'undecided')) return;
  // A job or a lay-off lets it wait on its own account.
  if (isIn(open, 'postponed') && open.postponedBy !== 'longService') return;
  const { kind, from, until, hasVocationalEducation } = service;
  const mode = serviceKindFacts(kind)?.obligation ?? 'standard';
  if (mode === 'standard') return;
  const { rests, discussion } = rest({ kind: restKind(kind), from, until, hasVocationalEducation });
  if (!rests) return;
  if (mode === 'notSet') return leaveOut(tx, open, service, act);
  if (mode === 'threeInThreeMonths') return seekLess(tx, open, service, act);
  const waits = postponement({ ground: 'longService', discussionOn: discussion?.due ?? null }, from);
  await cutShort(tx, service.personId, act);
  await nudgeObligation(tx, open.id, { type: 'POSTPONE_OBLIGATION' }, act);
  await wait(tx, open.id, waits, act.now);
  await belongsTo(tx, open.id, service.referralId);
}

async function leaveOut(tx: Tx, open: Open, { personId, referralId }: ServiceTime, act: Act): Promise<void> {
  const notSet = { ground: 'jointPurchaseTraining', openMarketPossible: false } as const;
  const byLaw = obligation({ ...ordinaryObligation, date: isoDate(act.now), notSet });
  await cutShort(tx, personId, act);
  await forgetWait(tx, open.id);
  await nudgeObligation(tx, open.id, { type: 'LEAVE_OBLIGATION_UNSET' }, act);
  await tx
    .updateTable('Obligation')
    .set({ ...numberColumns({ ...byLaw, merged: false, shortAgreed: false }), startsOn: null })
    .where('id', '=', open.id)
    .execute();
  await belongsTo(tx, open.id, referralId);
}

async function seekLess(tx: Tx, open: Open, service: ServiceTime, act: Act): Promise<void> {
  const { personId, referralId } = service;
  const start = isoDate(act.now);
  const byLaw = obligation({ ...ordinaryObligation, date: start, studiesWithoutVocationalEducation: true });
  const numbers = { ...byLaw, merged: false, shortAgreed: false };
  await cutShort(tx, personId, act);
  await forgetWait(tx, open.id);
  const type = isIn(open, 'postponed') ? 'RESUME_OBLIGATION' : 'START_OBLIGATION';
  await nudgeObligation(tx, open.id, { type }, act);
  await tx
    .updateTable('Obligation')
    .set({ ...numberColumns(numbers), startsOn: start })
    .where('id', '=', open.id)
    .execute();
  await openPeriods(
    tx,
    { obligationId: open.id, personId, areaCode: open.areaCode, numbers, start, planDay: null },
    act,
  );
  await belongsTo(tx, open.id, referralId);
}

/** The service is over, as meant or before its time: the plan's own decision holds again. */
export async function resumeAfterService(
  tx: Tx,
  { personId, referralId }: { personId: string; referralId: string },
  act: Act,
): Promise<void> {
  const open = await openObligation(tx, personId);
  if (open?.referralId !== referralId) return;
  const plan = await decidedPlan(tx, open.planId);
  const waits = isIn(open, 'postponed');
  // A plan that itself leaves the obligation unset is not overruled by the end of a service.
  if (!plan || (!waits && decideObligation(plan.decision, isoDate(act.now)).kind === 'unset')) return;
  await cutShort(tx, personId, act);
  await nudgeObligation(tx, open.id, { type: waits ? 'RESUME_OBLIGATION' : 'START_OBLIGATION' }, act);
  await forgetWait(tx, open.id);
  await beginToday(tx, open.id, act);
}

async function belongsTo(tx: Tx, id: string, referralId: string): Promise<void> {
  await tx.updateTable('Obligation').set({ referralId }).where('id', '=', id).execute();
}
