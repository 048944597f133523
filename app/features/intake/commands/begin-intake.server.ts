import { v7 as uuid } from 'uuid';
import { invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Bringing } from '../bringing.ts';
import { mappingOf } from '../intake-fields.ts';
import { writeRows } from '../write-rows.server.ts';
import { readList } from '../read-list.server.ts';

export type NewList = { fileName: string; content: Uint8Array; source: string; toBringer: boolean };

/** Keeps a list to be looked over. Nobody is taken in yet. */
export async function beginIntake(
  act: Bringing,
  { fileName, content, source, toBringer }: NewList,
): Promise<Outcome<{ id: string }>> {
  const list = readList(content);
  if (typeof list === 'string') return invalidField('list', list);
  const { actor, now } = act;
  const id = uuid();
  const mapping = mappingOf(list.header);
  return transaction(async (tx) => {
    await tx
      .insertInto('IntakeBatch')
      .values({
        ...{ id, areaCode: actor.areaCode, accountId: actor.accountId, fileName, source, toBringer },
        ...{ header: json(list.header), mapping },
        ...{ total: list.rows.length, createdAt: now },
      })
      .execute();
    await writeRows(tx, { batchId: id, mapping, rows: list.rows }, act);
    return ok({ id });
  });
}
