import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';

/** Takes the profile out of sight at once. */
export async function hideProfile(act: Act, input: OwnJourney): Promise<Outcome<Moved>> {
  return transaction((tx) => moveOwnJourney(tx, input, { type: 'HIDE_PROFILE' }, act));
}
