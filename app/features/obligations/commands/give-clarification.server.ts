import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePeriod, periodOf, type PeriodTarget } from '../move-period.server.ts';
import { reasonsFor, type PeriodReason } from '../obligation-choices.ts';
import { forgetClock } from '../open-periods.server.ts';

type Clarification = { reason: PeriodReason | 'other'; text: string };

/** The person tells why, in their own words; a counselor records what is told by phone, on a visit or on paper. */
export async function giveClarification(
  act: Act,
  { reason, text, ...target }: PeriodTarget & Clarification,
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const period = await periodOf(tx, act, target.periodId);
    if (!period) return notFound;
    const known: readonly string[] = reasonsFor(period.kind === 'assignedJob' ? period.kind : 'period');
    if (reason !== 'other' && !known.includes(reason)) return invalidField('reason', 'choose');
    if (reason === 'other' && text.trim() === '') return invalidField('answer', 'required');
    const moved = await movePeriod(tx, act, target, { type: 'GIVE_CLARIFICATION' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('ReviewPeriod')
      .set({ reasonCode: reason, clarification: text, answeredAt: act.now })
      .where('id', '=', target.periodId)
      .execute();
    await forgetClock(tx, [target.periodId]);
    return moved;
  });
}
