import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/**
 * The authority has not arranged a meeting by its day: a breach of its own service level that is shown and counted, and
 * nothing that the person could be blamed for.
 */
export async function markLate(tx: Tx, meetingId: string, _act: Act): Promise<void> {
  await tx
    .updateTable('Meeting')
    .set({ lateSince: sql`"dueOn" + 1` })
    .where('id', '=', meetingId)
    .execute();
}
