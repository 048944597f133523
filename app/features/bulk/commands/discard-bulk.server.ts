import type { Act } from '#app/core/advance.server.ts';
import { done, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lockOwnAct } from '../own-act.server.ts';

/** Throws away what was only prepared. */
export async function discardBulk(act: Act, { bulkId }: { bulkId: string }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const own = await lockOwnAct(tx, act, bulkId);
    if (!own) return notFound;
    if (own.confirmed) return notAllowed;
    await tx.deleteFrom('BulkAct').where('id', '=', bulkId).execute();
    return done;
  });
}
