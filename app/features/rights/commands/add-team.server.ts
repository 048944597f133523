import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { governs, noteAccessChange } from '../govern.server.ts';

/** A new team of an area; of whoever manages its accounts, the own area. */
export async function addTeam(
  act: Act,
  { areaCode, name }: { areaCode: string; name: string },
): Promise<Outcome<{ id: string }>> {
  const { actor } = act;
  if (!governs(actor, 'accounts')) return forbidden;
  if ('areaCode' in actor && actor.areaCode !== areaCode) return forbidden;
  return transaction(async (tx): Promise<Outcome<{ id: string }>> => {
    const id = uuid();
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('Team')
      .values({ id, areaCode, name, createdAt: act.now })
      .onConflict((same) => same.columns(['areaCode', 'name']).doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) return invalidField('name', 'nameTaken');
    await noteAccessChange(tx, act, { areaCode, accountId: id, kind: 'teamAdded', data: { name } });
    return ok({ id });
  });
}
