import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { followJourney } from '../follow-journey.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** Sends the agreed referral to the provider: the purpose and no more. */
export async function referToService(act: Act, target: ReferralTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveReferral(tx, act, target, { type: 'REFER_TO_SERVICE' });
    if (moved.kind === 'ok') await followJourney(tx, act, target.referralId, 'referred');
    return moved;
  });
}
