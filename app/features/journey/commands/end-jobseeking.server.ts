import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { endEvents, type EndReason } from '../end-reasons.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';

/** Ends jobseeking because the person says so (380/2023 28 § 1 mom 1). Finding work alone does not end it. */
export async function endJobseeking(
  act: Act,
  input: OwnJourney & { reason: EndReason },
): Promise<Outcome<Moved>> {
  return transaction((tx) => moveOwnJourney(tx, input, { type: endEvents[input.reason] }, act));
}
