import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { keepsViews } from '../own-views.server.ts';

export async function deleteView({ actor }: Act, { viewId }: { viewId: string }): Promise<Outcome<null>> {
  if (!keepsViews(actor)) return forbidden;
  return transaction(async (tx): Promise<Outcome<null>> => {
    const deleted = await tx
      .deleteFrom('SavedView')
      .where('id', '=', viewId)
      .where('accountId', '=', actor.accountId)
      .returning('id')
      .execute();
    return deleted.length === 1 ? done : notFound;
  });
}
