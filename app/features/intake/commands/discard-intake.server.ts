import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lockOwnBatch } from '../own-batch.server.ts';
import type { Bringing } from '../bringing.ts';

/** What the list says of anybody who was not taken in goes at once; whom it brought stays. */
export async function discardIntake(
  { actor, now }: Bringing,
  input: { batchId: string; version: number },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const own = await lockOwnBatch(tx, actor, input);
    if (own.kind !== 'ok') return own;
    const { id } = own.value;
    await tx.deleteFrom('IntakeRow').where('batchId', '=', id).where('standing', '<>', 'created').execute();
    await tx
      .updateTable('IntakeBatch')
      .set((row) => ({ discardedAt: now, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    return done;
  });
}
