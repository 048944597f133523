import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

type Read = { subjectType: string; subjectId: string };

/** Marks one of the actor's own notices read, once; answers what it is about. */
export async function markNoticeRead(
  { actor, now }: Act,
  input: { noticeId: string },
): Promise<Outcome<Read>> {
  return transaction(async (tx) => {
    const read = await tx
      .updateTable('Notice')
      .set((set) => ({ readAt: set.fn.coalesce('readAt', set.val(now)) }))
      .where('id', '=', input.noticeId)
      .where('accountId', '=', actor.accountId)
      .returning(['subjectType', 'subjectId'])
      .executeTakeFirst();
    return read ? ok(read) : notFound;
  });
}
