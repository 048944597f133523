import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/** What stands beside the state when the day of publication has come. */
export async function publishDateReached(tx: Tx, vacancyId: string, { now }: Act): Promise<void> {
  await tx.updateTable('Vacancy').set({ publishedAt: now }).where('id', '=', vacancyId).execute();
}
