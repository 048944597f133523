import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** The private calendar address stops working at once. */
export async function revokeFeed({ actor }: Act): Promise<Outcome<null>> {
  if (actor.role !== 'seeker' && actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    await tx.deleteFrom('CalendarFeed').where('accountId', '=', actor.accountId).execute();
    return done;
  });
}
