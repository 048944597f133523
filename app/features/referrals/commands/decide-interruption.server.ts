import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { followJourney } from '../follow-journey.server.ts';
import { followMeetings } from '../follow-meetings.server.ts';
import { followObligation } from '../follow-obligation.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** A person in office decides to interrupt the service, after the hearing and with reasons. */
export async function decideInterruption(
  act: Act,
  { note, ...target }: ReferralTarget & { note: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveReferral(tx, act, target, { type: 'DECIDE_INTERRUPTION' }, { answerNote: note });
    if (moved.kind !== 'ok') return moved;
    await followJourney(tx, act, target.referralId, 'interrupted');
    await followMeetings(tx, act, target.referralId, 'interrupted');
    await followObligation(tx, act, target.referralId, 'ended');
    return moved;
  });
}
