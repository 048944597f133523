import { kysely } from './client.server.ts';
import type { Tx } from './database.ts';

export type { Tx };

/**
 * Runs `work` in one transaction. Rolled back when `work` throws, and when it answers a refusal (an outcome whose
 * kind is not `ok`), so that a refused command leaves nothing behind. `work` may run again: it does nothing but through `tx`.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let again = TRIES - 1; ; again--) {
    try {
      return await once(work);
    } catch (error) {
      if (again === 0 || !isDeadlock(error)) throw error;
    }
  }
}

const TRIES = 3;

/** Two waited for each other and PostgreSQL let the other one through: nothing of this one is left, and it can run again. */
const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40P01';

async function once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
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
