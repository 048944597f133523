import { kysely } from './client.server.ts';
import type { Tx } from './database.ts';

export type { Tx };

/** PostgreSQL's code for two transactions of which each waits for what the other holds. */
const DEADLOCK = '40P01';
const TRIES = 3;

/**
 * Runs `work` in one transaction. Rolled back when `work` throws, and when it answers a refusal (an outcome whose
 * kind is not `ok`), so that a refused command leaves nothing behind. Run anew when the database ended it to let another
 * transaction pass.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await attempt(work);
    } catch (error) {
      if (turn === TRIES || !isDeadlock(error)) throw error;
    }
  }
}

async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
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

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === DEADLOCK;

function isRefusal(result: unknown): boolean {
  return (
    typeof result === 'object' &&
    result !== null &&
    'kind' in result &&
    typeof result.kind === 'string' &&
    result.kind !== 'ok'
  );
}
