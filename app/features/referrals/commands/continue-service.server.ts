import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** The service goes on after it was considered to interrupt it. */
export async function continueService(act: Act, target: ReferralTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveReferral(tx, act, target, { type: 'CONTINUE_SERVICE' }));
}
