import type { Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Says that the new counselor knows what was left to them. */
export async function markHandoverRead(
  { actor, now }: Act,
  { personId, handoverId }: { personId: string; handoverId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('Handover')
      .set({ readAt: now })
      .where('id', '=', handoverId)
      .where('personId', '=', personId)
      .where('toId', '=', actor.accountId)
      .where('readAt', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? done : notFound;
  });
}
