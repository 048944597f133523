import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** The person did not come. What it means is clarified with the person; nothing follows from this record itself. */
export async function recordNotStarted(act: Act, target: ReferralTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveReferral(tx, act, target, { type: 'RECORD_NOT_STARTED' }));
}
