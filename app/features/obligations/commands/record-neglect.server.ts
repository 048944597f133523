import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { neglectKindOf, stepAfterNeglect } from '../earlier-neglects.server.ts';
import { movePeriod, periodOf, type PeriodTarget } from '../move-period.server.ts';

/**
 * The person has been heard and gave no reason that the law accepts. How far the authority may go then is the law's of the
 * day on which the time to act ended: a reminder, or a request for a statement.
 */
export async function recordNeglect(act: Act, target: PeriodTarget): Promise<Outcome<Moved>> {
  if (act.actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    const period = await periodOf(tx, act, target.periodId);
    if (!period) return notFound;
    const date = isoDate(period.endsOn);
    const kind = neglectKindOf(period.kind);
    const { step, why } = await stepAfterNeglect(tx, { personId: period.personId, date, kind });
    const moved = await movePeriod(tx, act, target, { type: 'RECORD_NEGLECT', firstStep: step });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('ReviewPeriod')
      .set({ stepWhy: json(why) })
      .where('id', '=', target.periodId)
      .execute();
    return moved;
  });
}
