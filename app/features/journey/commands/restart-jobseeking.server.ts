import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';

/** Begins registering again after an end; the machine says when only staff may (380/2023 29 §). */
export async function restartJobseeking(act: Act, input: OwnJourney): Promise<Outcome<Moved>> {
  return transaction((tx) => moveOwnJourney(tx, input, { type: 'RESTART_JOBSEEKING' }, act));
}
