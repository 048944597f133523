import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { numbered } from '#app/db/numbered.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { personTables } from '#app/features/own-data/person-tables.ts';
import { eraseReads } from '#app/features/privacy/erase-reads.server.ts';
import { keepAnonymousPath } from './anonymous-path.server.ts';

/**
 * All that is kept on a person goes in one transaction, table by table; what statistics need stays behind without the
 * person. The log of readers keeps its chain and loses the lines' words.
 */
export async function erasePerson(tx: Tx, personId: string, act: Act): Promise<void> {
  await sql`select set_config('polku.erasing', 'on', true)`.execute(tx);
  await keepAnonymousPath(tx, personId);
  await eraseReads(tx, { personIds: [personId] }, act);
  for (const { table, rows, alsoErased, erasing } of personTables) {
    if (erasing === 'elsewhere') continue;
    const which = alsoErased ? `(${rows} or ${alsoErased})` : rows;
    await numbered(`delete from "${table}" t where ${which}`, [personId]).execute(tx);
  }
}
