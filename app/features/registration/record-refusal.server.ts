import type { Tx } from '#app/db/transaction.server.ts';

/** The registration's own note of the refusal; the decision itself is kept as it was served. */
export async function recordRefusal(tx: Tx, personId: string, reasons: string, now: Date): Promise<void> {
  await tx
    .updateTable('Registration')
    .set({ refusalReasons: reasons, refusedAt: now, updatedAt: now })
    .where('personId', '=', personId)
    .execute();
}
