import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePeriod, type PeriodTarget } from '../move-period.server.ts';
import { forgetClock } from '../open-periods.server.ts';

type Evaluation = { result: 'met' | 'short'; note: string };

/** A counselor evaluates the period as a whole (1290/2002 2 a:9). That it fell short has no consequence yet: the person is heard. */
export async function evaluatePeriod(
  act: Act,
  { result, note, ...target }: PeriodTarget & Evaluation,
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const type = result === 'met' ? 'EVALUATE_MET' : 'EVALUATE_SHORT';
    const moved = await movePeriod(tx, act, target, { type });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('ReviewPeriod')
      .set({ evaluationNote: note || null })
      .where('id', '=', target.periodId)
      .execute();
    if (result === 'met') await forgetClock(tx, [target.periodId]);
    return moved;
  });
}
