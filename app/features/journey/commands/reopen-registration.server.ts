import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';

/** The conditions are met after all, or the person gives what was missing: registering goes on. */
export async function reopenRegistration(act: Act, target: OwnJourney): Promise<Outcome<Moved>> {
  return transaction((tx) => moveOwnJourney(tx, target, { type: 'REOPEN_REGISTRATION' }, act));
}
