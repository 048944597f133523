import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePeriod, periodOf, type PeriodTarget } from '../move-period.server.ts';
import { reasonsFor, type PeriodReason } from '../obligation-choices.ts';
import { forgetClock } from '../open-periods.server.ts';

/** A reason that the law accepts: nothing else follows, and it counts in no ladder. */
export async function acceptReason(
  act: Act,
  { reason, ...target }: PeriodTarget & { reason: PeriodReason },
): Promise<Outcome<Moved>> {
  if (act.actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    const period = await periodOf(tx, act, target.periodId);
    if (!period) return notFound;
    const known: readonly string[] = reasonsFor(period.kind === 'assignedJob' ? period.kind : 'period');
    if (!known.includes(reason)) return invalidField('reason', 'choose');
    const moved = await movePeriod(tx, act, target, { type: 'ACCEPT_REASON' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('ReviewPeriod')
      .set({ reasonCode: reason, answerDueOn: null })
      .where('id', '=', target.periodId)
      .execute();
    await forgetClock(tx, [target.periodId]);
    return moved;
  });
}
