import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { followJourney } from '../follow-journey.server.ts';
import { followMeetings } from '../follow-meetings.server.ts';
import { followObligation } from '../follow-obligation.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';
import type { ServiceOutcome } from '../referral-choices.ts';

/** The service has ended as meant; its outcome has a code. */
export async function completeService(
  act: Act,
  { outcome, ...target }: ReferralTarget & { outcome: ServiceOutcome },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveReferral(tx, act, target, { type: 'COMPLETE_SERVICE' }, { outcome });
    if (moved.kind !== 'ok') return moved;
    await followJourney(tx, act, target.referralId, 'completed');
    await followMeetings(tx, act, target.referralId, 'completed');
    await followObligation(tx, act, target.referralId, 'ended');
    return moved;
  });
}
