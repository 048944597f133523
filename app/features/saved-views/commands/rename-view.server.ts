import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { keepsViews, lockOwnViews } from '../own-views.server.ts';
import { nameKeyOf } from '../view-name.ts';

export async function renameView(
  { actor }: Act,
  { viewId, name }: { viewId: string; name: string },
): Promise<Outcome<null>> {
  if (!keepsViews(actor)) return forbidden;
  return transaction(async (tx): Promise<Outcome<null>> => {
    const own = await lockOwnViews(tx, actor);
    if (!own.some(({ id }) => id === viewId)) return notFound;
    const nameKey = nameKeyOf(name);
    if (own.some((view) => view.id !== viewId && view.nameKey === nameKey))
      return invalidField('name', 'viewNameTaken');
    await tx.updateTable('SavedView').set({ name, nameKey }).where('id', '=', viewId).execute();
    return done;
  });
}
