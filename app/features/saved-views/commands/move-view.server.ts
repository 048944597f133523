import type { Act } from '#app/core/advance.server.ts';
import { forbidden, notAllowed, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { keepsViews, lockOwnViews } from '../own-views.server.ts';

/** Where the view stands afterwards. */
type Place = { first: boolean; last: boolean };

/** Moves a view one place up or down among one's own. */
export async function moveView(
  { actor }: Act,
  { viewId, by }: { viewId: string; by: -1 | 1 },
): Promise<Outcome<Place>> {
  if (!keepsViews(actor)) return forbidden;
  return transaction(async (tx): Promise<Outcome<Place>> => {
    const own = await lockOwnViews(tx, actor);
    const from = own.findIndex(({ id }) => id === viewId);
    if (from === -1) return notFound;
    const to = from + by;
    if (to < 0 || to >= own.length) return notAllowed;
    const ids = own.map(({ id }) => id).filter((id) => id !== viewId);
    ids.splice(to, 0, viewId);
    for (const [position, id] of ids.entries())
      if (own[position]?.id !== id || own[position]?.position !== position)
        await tx.updateTable('SavedView').set({ position }).where('id', '=', id).execute();
    return ok({ first: to === 0, last: to === own.length - 1 });
  });
}
