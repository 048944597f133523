import type { Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import { endWaiting, firstOf } from '../conversation.server.ts';

/**
 * Nobody waits for an answer any more: the matter was dealt with in another way, or needs none. `messageId` is the first
 * message, by which a conversation is known.
 */
export async function settleConversation(
  act: Act,
  { personId, messageId }: { personId: string; messageId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    if (!(await clientOf(tx, act, personId))) return notFound;
    const first = await firstOf(tx, { personId, messageId, side: 'counselor', now: act.now });
    if (first?.id !== messageId) return notFound;
    await endWaiting(tx, first.id, null);
    return done;
  });
}
