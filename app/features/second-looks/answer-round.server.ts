import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { lastRound, type LookTarget } from './move-look.server.ts';

/** Writes the one answer to the latest asking, with the name and the title of who gives it. */
export async function answerRound(
  tx: Tx,
  { lookId }: LookTarget,
  given: { answer: 'approved' | 'returned'; words: string | null },
  { actor, now }: Act,
): Promise<void> {
  if (!('duties' in actor)) throw new Error('a member of the staff answers');
  const round = await lastRound(tx, lookId);
  if (!round) throw new Error('nothing was asked');
  const account = await tx
    .selectFrom('Account')
    .select('title')
    .where('id', '=', actor.accountId)
    .executeTakeFirst();
  await tx
    .updateTable('SecondLookRound')
    .set({
      ...{ answer: given.answer, words: given.words, answeredAt: now },
      ...{ answeredBy: actor.accountId, answeredByName: actor.name, answererTitle: account?.title ?? null },
    })
    .where('id', '=', round.id)
    .execute();
}
