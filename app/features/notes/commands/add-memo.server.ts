import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import type { IsoDate } from '#app/rules/dates.ts';

/** A reminder to oneself about a client, for a day or for whenever. No colleague reads it; the client does who asks for a copy of their data. */
export async function addMemo(
  act: Act,
  { personId, text, on }: { personId: string; text: string; on: IsoDate | null },
): Promise<Outcome<{ id: string }>> {
  const { actor, now: createdAt } = act;
  return transaction(async (tx) => {
    const client = await clientOf(tx, act, personId);
    if (!client || actor.role !== 'counselor') return notFound;
    const id = uuid();
    await tx
      .insertInto('Memo')
      .values({ id, accountId: actor.accountId, personId, text, on, createdAt })
      .execute();
    return ok({ id });
  });
}
