import type { Act } from '#app/core/advance.server.ts';
import { forbidden, ok, type Outcome } from '#app/core/outcome.ts';
import { fingerprint, newToken } from '#app/core/secret-link.server.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Makes the account's private calendar address; one that was there before stops working. The secret is told once. */
export async function makeFeed({ actor, now }: Act): Promise<Outcome<{ token: string }>> {
  if (actor.role !== 'seeker' && actor.role !== 'counselor') return forbidden;
  const token = newToken();
  const feed = { tokenHash: fingerprint(token), createdAt: now };
  return transaction(async (tx) => {
    await tx
      .insertInto('CalendarFeed')
      .values({ accountId: actor.accountId, ...feed })
      .onConflict((conflict) => conflict.column('accountId').doUpdateSet(feed))
      .execute();
    return ok({ token });
  });
}
