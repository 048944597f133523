import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { closeLooksOf } from '../close-looks.server.ts';

/** Nothing is decided any more when jobseeking has ended. */
export async function closeLooks(act: Act, { personId }: { personId: string }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    await closeLooksOf(tx, personId, act);
    return done;
  });
}
