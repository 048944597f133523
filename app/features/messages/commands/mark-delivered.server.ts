import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { seesWhere } from '#app/features/privacy/masking.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';

type Input = { deliveries: readonly string[]; on: IsoDate };

/** Letters of the actor's area have been posted, or calls in a letter's place made, on a day that is not to come. */
export async function markDelivered(
  { actor, now }: Act,
  { deliveries, on }: Input,
): Promise<Outcome<{ count: number }>> {
  if (actor.role !== 'counselor') return forbidden;
  if (on > isoDate(now)) return invalidField('on', 'future');
  const { accountId } = actor;
  const guarded = seesWhere(actor, { nonDisclosure: true }) ? [true, false] : [false];
  return transaction(async (tx) => {
    const found = await tx
      .selectFrom('Delivery')
      .innerJoin('Person', 'Person.id', 'Delivery.personId')
      .select(['Delivery.id', 'Delivery.at'])
      .where(mayTouch(actor, 'write', now, 'Delivery.personId'))
      .where('Person.nonDisclosure', 'in', guarded)
      .where('Delivery.id', 'in', [...deliveries])
      .where('Delivery.channel', 'in', ['letter', 'call'])
      .where('Delivery.doneAt', 'is', null)
      .forUpdate('Delivery')
      .execute();
    if (found.length === 0) return notFound;
    if (found.some(({ at }) => on < isoDate(at))) return invalidField('on', 'beforeLetter');
    await tx
      .updateTable('Delivery')
      .set({
        doneAt: now,
        doneOn: on,
        doneBy: accountId,
        result: sql<string>`case "channel" when 'call' then 'called' else 'posted' end`,
      })
      .where(
        'id',
        'in',
        found.map(({ id }) => id),
      )
      .execute();
    return ok({ count: found.length });
  });
}
