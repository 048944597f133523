import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { followJourney } from '../follow-journey.server.ts';
import { followMeetings } from '../follow-meetings.server.ts';
import { followObligation } from '../follow-obligation.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** The person has started. */
export async function startService(
  act: Act,
  { startsOn, endsOn, ...target }: ReferralTarget & { startsOn: IsoDate; endsOn: IsoDate },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveReferral(tx, act, target, { type: 'START_SERVICE' }, { startsOn, endsOn });
    if (moved.kind !== 'ok') return moved;
    await followJourney(tx, act, target.referralId, 'started');
    await followMeetings(tx, act, target.referralId, 'started');
    await followObligation(tx, act, target.referralId, 'started');
    return moved;
  });
}
