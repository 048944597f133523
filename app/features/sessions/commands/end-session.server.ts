import type { Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { endSessionOf } from '#app/core/session-ends.server.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Signs out one of the account's own devices; whoever sits at it meets the sign-in page at the next step. */
export async function endSession({ actor }: Act, input: { sessionId: string }): Promise<Outcome<null>> {
  const { accountId } = actor;
  if (accountId === null) return notFound;
  return transaction(async (tx) => ((await endSessionOf(tx, accountId, input.sessionId)) ? done : notFound));
}
