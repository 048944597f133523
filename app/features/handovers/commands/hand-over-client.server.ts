import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { handOver, type HandingOver } from '../hand-over.server.ts';

/** Gives a client another counselor, with a brief where there was one before. */
export async function handOverClient(act: Act, input: HandingOver): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const given = await handOver(tx, act, input);
    return given.kind === 'ok' ? done : given;
  });
}
