import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** The link shows nothing from now on. */
export async function revokeShareLink({ actor, now }: Act, linkId: string): Promise<Outcome<null>> {
  if (actor.role !== 'seeker') return forbidden;
  return transaction(async (tx) => {
    const link = await tx
      .selectFrom('ShareLink')
      .select(['revokedAt', 'endsAt'])
      .where('id', '=', linkId)
      .where('personId', '=', actor.personId)
      .forUpdate()
      .executeTakeFirst();
    if (!link) return notFound;
    if (link.revokedAt !== null || link.endsAt <= now) return notAllowed;
    await tx.updateTable('ShareLink').set({ revokedAt: now }).where('id', '=', linkId).execute();
    return done;
  });
}
