import type { Tx } from '#app/db/transaction.server.ts';

/**
 * Lets the forms about one client be written one by one until the transaction ends: of a form that is sent twice, the second
 * finds what the first wrote.
 */
export async function oneByOne(tx: Tx, personId: string): Promise<void> {
  await tx
    .selectFrom('Journey')
    .select('id')
    .where('personId', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}
