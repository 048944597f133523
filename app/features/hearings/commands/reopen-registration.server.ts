import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';
import { moveHearing, openHearings } from '../hearings-of.server.ts';

/** The conditions are met after all, or the person gives what was missing: registering goes on, and nobody waits for an answer. */
export async function reopenRegistration(act: Act, target: OwnJourney): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, target, { type: 'REOPEN_REGISTRATION' }, act);
    if (moved.kind !== 'ok') return moved;
    const open = await openHearings(tx, target.personId);
    for (const { id: hearingId, about, state } of open) {
      if (about !== 'conditionsUnmet') continue;
      const type = state === 'noReasonFound' ? 'LEAVE_WITHOUT_DECISION' : 'WITHDRAW_HEARING';
      await moveHearing(tx, act, { hearingId }, { type });
    }
    return moved;
  });
}
