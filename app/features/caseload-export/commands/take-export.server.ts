import type { Act } from '#app/core/advance.server.ts';
import { done, notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Gives the file away: once, whoever presses twice. */
export async function takeExport(
  { actor, now }: Act,
  { exportId }: { exportId: string },
): Promise<Outcome<null>> {
  return transaction(async (tx): Promise<Outcome<null>> => {
    const taken = await tx
      .updateTable('CaseloadExport')
      .set({ endedAt: now })
      .where('id', '=', exportId)
      .where('accountId', '=', actor.accountId)
      .where('endedAt', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return taken ? done : notAllowed;
  });
}
