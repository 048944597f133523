import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveHearing, type HearingTarget } from '../hearings-of.server.ts';

/** What was missed stays on record, and nothing is decided. */
export async function leaveWithoutDecision(act: Act, target: HearingTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveHearing(tx, act, target, { type: 'LEAVE_WITHOUT_DECISION' }));
}
