import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';

/** Puts a registration that does not meet the conditions of 380/2023 27 § up for a decision. Nothing is refused yet. */
export async function findConditionsUnmet(act: Act, target: OwnJourney): Promise<Outcome<Moved>> {
  return transaction((tx) => moveOwnJourney(tx, target, { type: 'FIND_CONDITIONS_UNMET' }, act));
}
