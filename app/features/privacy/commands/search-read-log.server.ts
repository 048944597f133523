import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { StaffActor } from '#app/core/actor.ts';
import { invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { protectedDuty } from '#app/core/rights.ts';
import { searchable } from '#app/core/searchable.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import type { ReadLogSearch } from '../read-log.schema.server.ts';

/** As many persons of one name at once; more would be a list of people, not a search. */
const MOST_PERSONS = 20;

/**
 * Begins a search of the read log: what is looked for and why stays written down before anything is shown. The address of
 * the results holds neither a name nor a reason.
 */
export async function searchReadLog(
  { actor, now }: Act & { actor: StaffActor },
  input: ReadLogSearch,
): Promise<Outcome<{ id: string }>> {
  const { why, person, reader, from, to, page, reason } = input;
  if (from && to && from > to) return invalidField('to', 'endBeforeStart');
  return transaction(async (tx) => {
    const personIds = person ? await personsNamed(tx, actor, person) : [];
    if (person && personIds.length === 0) return invalidField('person', 'nobodyFound');
    const id = uuid();
    await tx
      .insertInto('ReadSearch')
      .values({
        ...{ id, accountId: actor.accountId, areaCode: actor.areaCode, why, personIds },
        ...{ person: person || null, reader: reader || null, from, to },
        ...{ page: page || null, reason: reason || null, at: now },
      })
      .execute();
    return ok({ id });
  });
}

/** Persons of the supervisor's area; one under non-disclosure is found only by whose duty it is. */
async function personsNamed(tx: Tx, actor: StaffActor, name: string): Promise<string[]> {
  const words = searchable(name).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  let query = tx.selectFrom('Person').select('id').where('areaCode', '=', actor.areaCode);
  for (const word of words) query = query.where('searchName', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  if (!actor.duties.includes(protectedDuty)) query = query.where('nonDisclosure', '=', false);
  const rows = await query.orderBy('searchName').orderBy('id').limit(MOST_PERSONS).execute();
  return rows.map(({ id }) => id);
}
