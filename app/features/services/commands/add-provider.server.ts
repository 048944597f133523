import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Adds a body that gives services to an area's people. `email` is where the links of referrals go. */
export async function addProvider(
  _act: Act,
  { id = uuid(), ...provider }: { id?: string; name: string; areaCode: string; email?: string },
): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    await tx
      .insertInto('Provider')
      .values({ id, ...provider })
      .execute();
    return ok({ id });
  });
}
