import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Adds a body that gives services to an area's people. */
export async function addProvider(
  _act: Act,
  { id = uuid(), name, areaCode }: { id?: string; name: string; areaCode: string },
): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    await tx.insertInto('Provider').values({ id, name, areaCode }).execute();
    return ok({ id });
  });
}
