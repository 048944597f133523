import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import { oneByOne } from '#app/features/journey/one-by-one.server.ts';
import type { IsoDate } from '#app/rules/dates.ts';

/** A reminder to oneself about a client, for a day or for whenever; the same one that is not done yet is there once. No colleague reads it; the client does who asks for a copy of their data. */
export async function addMemo(
  act: Act,
  { personId, text, on }: { personId: string; text: string; on: IsoDate | null },
): Promise<Outcome<{ id: string }>> {
  const { actor, now: createdAt } = act;
  return transaction(async (tx) => {
    const client = await clientOf(tx, act, personId);
    if (!client || actor.role !== 'counselor') return notFound;
    await oneByOne(tx, personId);
    const before = await tx
      .selectFrom('Memo')
      .select('id')
      .where('personId', '=', personId)
      .where('accountId', '=', actor.accountId)
      .where('text', '=', text)
      .where(sql<boolean>`"on" is not distinct from ${on}::date`)
      .where('doneAt', 'is', null)
      .executeTakeFirst();
    if (before) return ok(before);
    const id = uuid();
    await tx
      .insertInto('Memo')
      .values({ id, accountId: actor.accountId, personId, text, on, createdAt })
      .execute();
    return ok({ id });
  });
}
