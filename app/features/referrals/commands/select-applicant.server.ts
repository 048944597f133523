import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { followJourney } from '../follow-journey.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** Chooses an applicant for a training (380/2023 63 §, written decision). */
export async function selectApplicant(act: Act, target: ReferralTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveReferral(tx, act, target, { type: 'SELECT_APPLICANT' });
    if (moved.kind === 'ok') await followJourney(tx, act, target.referralId, 'referred');
    return moved;
  });
}
