import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { answerDayPassed } from './assigned-job.server.ts';
import { nudgeObligation } from './move-period.server.ts';
import { beginToday } from './set-obligation.server.ts';

/** The days of a period are over. With the last one the obligation has nothing more to ask for until the plan is reviewed. */
export async function periodEnded(tx: Tx, periodId: string, act: Act): Promise<void> {
  const { obligationId, number } = await tx
    .selectFrom('ReviewPeriod')
    .select(['obligationId', 'number'])
    .where('id', '=', periodId)
    .executeTakeFirstOrThrow();
  if (obligationId === null) return answerDayPassed(tx, periodId, act);
  const later = await tx
    .selectFrom('ReviewPeriod')
    .select('id')
    .where('obligationId', '=', obligationId)
    .where('number', '>', number)
    .executeTakeFirst();
  if (!later) await nudgeObligation(tx, obligationId, { type: 'PERIODS_OVER' }, act);
}

/** What the start waited for has come. */
export async function postponementPassed(tx: Tx, obligationId: string, act: Act): Promise<void> {
  await beginToday(tx, obligationId, act);
}
