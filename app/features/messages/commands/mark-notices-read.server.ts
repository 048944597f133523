import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Marks the actor's own notices read up to the newest one that the page showed: a later one stays unread. */
export async function markNoticesRead({ actor, now }: Act, input: { until: Date }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    await tx
      .updateTable('Notice')
      .set({ readAt: now })
      .where('accountId', '=', actor.accountId)
      .where('readAt', 'is', null)
      .where('at', '<=', input.until)
      .execute();
    return done;
  });
}
