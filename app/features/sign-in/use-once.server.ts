import { createHash } from 'node:crypto';
import { kysely } from '#app/db/client.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/**
 * True for the first who says it, on whichever server, until `endsAt`: a state of a sign-in, the number of a token. What is
 * older than its time is forgotten on the way.
 */
export async function useOnce(
  kind: string,
  value: string,
  endsAt: Date,
  time: Date,
  db: Pick<Tx, 'deleteFrom' | 'insertInto'> = kysely,
): Promise<boolean> {
  const fingerprint = createHash('sha256').update(`${kind} ${value}`).digest('base64url');
  await db.deleteFrom('UsedOnce').where('endsAt', '<', time).execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('UsedOnce')
    .values({ fingerprint, endsAt })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
