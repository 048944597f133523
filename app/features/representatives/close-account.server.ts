import { endSessionsOfAccount } from '#app/core/session-ends.server.ts';
import type { SessionEnd } from '#app/core/session-limits.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/**
 * The account opens nothing from now on, and its sessions end at once. What was done with it stays, and so does the
 * person's account in another company.
 */
export async function closeAccount(tx: Tx, accountId: string, why: SessionEnd, now: Date): Promise<void> {
  await tx
    .updateTable('Account')
    .set({ closedAt: now, managesUsers: false })
    .where('id', '=', accountId)
    .execute();
  // Should a mandate open the account again, it rests on the mandate alone.
  await tx.updateTable('Invitation').set({ revokedAt: now }).where('acceptedBy', '=', accountId).execute();
  await endSessionsOfAccount(tx, accountId, why);
}
