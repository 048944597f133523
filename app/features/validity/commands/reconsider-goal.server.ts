import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';
import { reviewForChange } from '#app/features/plans/review-for-change.server.ts';

/** The person wants to think again what to aim at. The plan in force holds until it has been looked at together. */
export async function reconsiderGoal(act: Act, input: OwnJourney): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, input, { type: 'RECONSIDER_GOAL' }, act);
    if (moved.kind === 'ok') await reviewForChange(tx, input.personId, act);
    return moved;
  });
}
