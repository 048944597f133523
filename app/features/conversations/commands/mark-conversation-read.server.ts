import type { Act } from '#app/core/advance.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { otherSide, type Side } from '../conversation.server.ts';

/**
 * What one side has opened is read, with the reader's own notices of it. Whoever acts for a client, or sees what the client
 * sees, reads nothing for the client.
 */
export async function markConversationRead(
  { actor, now }: Act,
  { messageIds, side }: { messageIds: readonly string[]; side: Side },
): Promise<void> {
  if (messageIds.length === 0 || actor.accountId === null) return;
  const { accountId } = actor;
  await transaction(async (tx) => {
    await tx
      .updateTable('ClientMessage')
      .set({ readAt: now })
      .where('id', 'in', messageIds)
      .where('fromRole', '=', otherSide(side))
      .where('readAt', 'is', null)
      .execute();
    await tx
      .updateTable('Notice')
      .set({ readAt: now })
      .where('accountId', '=', accountId)
      .where('subjectType', '=', 'ClientMessage')
      .where('subjectId', 'in', messageIds)
      .where('readAt', 'is', null)
      .execute();
  });
}
