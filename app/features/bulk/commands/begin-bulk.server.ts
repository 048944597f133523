import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { isUuid } from '#app/core/advance.server.ts';
import { forbidden, invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { MOST_CLIENTS, type BulkKind } from '../bulk-kinds.ts';

/**
 * Prepares an act for the clients that were chosen: nothing happens to anybody yet. Whom the actor may not even know of is
 * not among them.
 */
export async function beginBulk(
  { actor, now }: Act,
  { kind, personIds }: { kind: BulkKind; personIds: readonly string[] },
): Promise<Outcome<{ bulkId: string }>> {
  if (actor.role !== 'counselor' || !actor.duties.includes('clientWork')) return forbidden;
  const asked = [...new Set(personIds.filter(isUuid))];
  if (asked.length === 0) return invalidField('personId', 'choose');
  if (asked.length > MOST_CLIENTS) return invalidField('personId', 'tooMany');
  return transaction(async (tx) => {
    const known = await tx
      .selectFrom('Journey')
      .select('personId')
      .where('personId', 'in', asked)
      .where(mayTouch(actor, 'list', now, 'Journey.personId'))
      .execute();
    const there = new Set(known.map(({ personId }) => personId));
    const chosen = asked.filter((id) => there.has(id));
    if (chosen.length === 0) return invalidField('personId', 'choose');
    const bulkId = uuid();
    await tx
      .insertInto('BulkAct')
      .values({ id: bulkId, actorId: actor.accountId, areaCode: actor.areaCode, kind, createdAt: now })
      .execute();
    await tx
      .insertInto('BulkItem')
      .values(chosen.map((personId, position) => ({ id: uuid(), actId: bulkId, personId, position })))
      .execute();
    return ok({ bulkId });
  });
}
