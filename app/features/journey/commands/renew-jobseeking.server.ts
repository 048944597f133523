import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';

/** Keeps jobseeking in force when it is asked for (380/2023 28 §). */
export async function renewJobseeking(act: Act, input: OwnJourney): Promise<Outcome<Moved>> {
  return transaction((tx) => moveOwnJourney(tx, input, { type: 'RENEW_JOBSEEKING' }, act));
}
