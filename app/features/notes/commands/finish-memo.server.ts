import type { Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Ticks off one's own reminder, or takes the tick back. */
export async function finishMemo(
  { actor, now }: Act,
  { personId, memoId, finished }: { personId: string; memoId: string; finished: boolean },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('Memo')
      .set({ doneAt: finished ? now : null })
      .where('id', '=', memoId)
      .where('personId', '=', personId)
      .where('accountId', '=', actor.accountId)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? done : notFound;
  });
}
