import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePeriod, type PeriodTarget } from '../move-period.server.ts';

/** The written reminder of 380/2023 41 §, where the law of the day knows one. A person sends it, never the clock. */
export async function sendReminder(act: Act, target: PeriodTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => movePeriod(tx, act, target, { type: 'SEND_REMINDER' }));
}
