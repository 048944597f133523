import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';

/** What the person aims at, in their own words. It is confirmed when a plan with it comes into force. */
export async function chooseGoal(act: Act, input: OwnJourney & { goal: string }): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, input, { type: 'CHOOSE_GOAL' }, act);
    if (moved.kind === 'ok')
      await tx.updateTable('Journey').set({ goal: input.goal }).where('id', '=', moved.value.id).execute();
    return moved;
  });
}
