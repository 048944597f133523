import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';

/** Stops registering; what was answered is kept for another time. */
export async function cancelRegistration(act: Act, input: OwnJourney): Promise<Outcome<Moved>> {
  return transaction((tx) => moveOwnJourney(tx, input, { type: 'CANCEL_REGISTRATION' }, act));
}
