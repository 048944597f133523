import type { Actor, CounselorActor } from '#app/core/actor.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/** Whoever has clients to look at has views of them. */
export const keepsViews = (actor: Actor): actor is CounselorActor =>
  actor.role === 'counselor' && actor.duties.includes('clientWork');

/** Locks the owner, so that two pages at once keep names and order whole, and reads the views in their order. */
export async function lockOwnViews(tx: Tx, { accountId }: CounselorActor) {
  await tx.selectFrom('Account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
  return tx
    .selectFrom('SavedView')
    .select(['id', 'nameKey', 'position'])
    .where('accountId', '=', accountId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
