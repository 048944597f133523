import { kysely } from './client.server.ts';
import type { Tx } from './database.ts';

export type { Tx };

/**
 * Runs `work` in one transaction. Rolled back when `work` throws, and when it answers a refusal (an outcome whose
 * kind is not `ok`), so that a refused command leaves nothing behind.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await kysely.startTransaction().execute();
  try {
    const result = await work(tx);
    await (isRefusal(result) ? tx.rollback() : tx.commit()).execute();
    return result;
  } catch (error) {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute();
    throw error;
  }
}

function isRefusal(result: unknown): boolean {
  return (
    typeof result === 'object' &&
    result !== null &&
    'kind' in result &&
    typeof result.kind === 'string' &&
    result.kind !== 'ok'
  );
}
