import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveHearing, openHearings } from '../hearings-of.server.ts';

/** Nobody waits for an answer any more when jobseeking has ended. */
export async function closeHearings(act: Act, { personId }: { personId: string }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    for (const { id } of await openHearings(tx, personId))
      await moveHearing(tx, act, { hearingId: id }, { type: 'JOBSEEKING_ENDED' });
    return done;
  });
}
