import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** Puts an applicant in reserve. */
export async function putInReserve(act: Act, target: ReferralTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveReferral(tx, act, target, { type: 'PUT_IN_RESERVE' }));
}
