import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { movePeriod, type PeriodTarget } from '../move-period.server.ts';

type Statement = { statement: string; statementOn: IsoDate };

/** What the statement of KEHA says, for the person to read. It binds Kela and the fund, who decide and hear appeals. */
export async function recordStatement(
  act: Act,
  { statement, statementOn, ...target }: PeriodTarget & Statement,
): Promise<Outcome<Moved>> {
  if (statementOn > isoDate(act.now)) return invalidField('statementOn', 'future');
  return transaction(async (tx) => {
    const moved = await movePeriod(tx, act, target, { type: 'RECORD_STATEMENT' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('ReviewPeriod')
      .set({ statement, statementOn })
      .where('id', '=', target.periodId)
      .execute();
    return moved;
  });
}
