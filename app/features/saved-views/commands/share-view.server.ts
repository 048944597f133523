import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { keepsViews, lockOwnViews } from '../own-views.server.ts';

/** Lets one's team see a view, or no longer. What a colleague sees through it is asked of the colleague's own rights. */
export async function shareView(
  { actor }: Act,
  { viewId, shared }: { viewId: string; shared: boolean },
): Promise<Outcome<null>> {
  if (!keepsViews(actor)) return forbidden;
  if (shared && actor.teamId === null) return notAllowed;
  return transaction(async (tx): Promise<Outcome<null>> => {
    const own = await lockOwnViews(tx, actor);
    if (!own.some(({ id }) => id === viewId)) return notFound;
    const teamId = shared ? actor.teamId : null;
    await tx.updateTable('SavedView').set({ teamId }).where('id', '=', viewId).execute();
    return done;
  });
}
