import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { endOtherSessionsOf } from '#app/core/session-ends.server.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Signs out all of the account's own devices but the one at hand. Answers how many. */
export async function endOtherSessions({ actor }: Act, input: { kept: string }): Promise<Outcome<number>> {
  const { accountId } = actor;
  if (accountId === null) return notFound;
  return transaction(async (tx) => ok(await endOtherSessionsOf(tx, accountId, input.kept)));
}
