import type { Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Shows the author's own note to the person and the colleagues. There is no way back. */
export async function shareNote(
  { actor, now }: Act,
  { personId, noteId }: { personId: string; noteId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const shared = await tx
      .updateTable('ContactNote')
      .set({ sharedAt: now })
      .where('id', '=', noteId)
      .where('personId', '=', personId)
      .where('accountId', '=', actor.accountId)
      .where('sharedAt', 'is', null)
      .executeTakeFirst();
    return shared.numUpdatedRows > 0n ? done : notFound;
  });
}
