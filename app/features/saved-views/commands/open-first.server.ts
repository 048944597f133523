import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { keepsViews, lockOwnViews } from '../own-views.server.ts';

/** Lets the caseload open with one of one's views, or as usual again. */
export async function openFirst(
  { actor }: Act,
  { viewId, first }: { viewId: string; first: boolean },
): Promise<Outcome<null>> {
  if (!keepsViews(actor)) return forbidden;
  return transaction(async (tx): Promise<Outcome<null>> => {
    const own = await lockOwnViews(tx, actor);
    if (!own.some(({ id }) => id === viewId)) return notFound;
    await tx
      .updateTable('SavedView')
      .set({ opensFirst: false })
      .where('accountId', '=', actor.accountId)
      .execute();
    if (first) await tx.updateTable('SavedView').set({ opensFirst: true }).where('id', '=', viewId).execute();
    return done;
  });
}
