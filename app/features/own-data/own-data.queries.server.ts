import type { SeekerActor } from '#app/core/actor.ts';
import { prisma } from '#app/db/client.server.ts';
import { openIdentityCode } from '#app/features/identity/open-identity-code.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { dataKinds, type DataKind } from './data-kinds.ts';
import { copiedTables, countOwnRows, ownRows, type CopiedTable, type OwnRow } from './own-rows.server.ts';
import { rowInWords, type Line } from './row-in-words.server.ts';

/** How many entries Polku holds of each kind. */
export async function listKnown({ personId }: SeekerActor): Promise<{ kind: DataKind; count: number }[]> {
  return Promise.all(
    dataKinds.map(async (kind) => {
      const counts = await Promise.all(copiedTables(kind).map((table) => countOwnRows(table, personId)));
      return { kind, count: counts.reduce((sum, count) => sum + count, 0) };
    }),
  );
}

/** The copies that the person has taken, the newest first. */
export async function listCopies({ personId }: SeekerActor) {
  return prisma.dataExport.findMany({
    where: { personId },
    orderBy: { at: 'desc' },
    take: 20,
    select: { id: true, form: true, at: true },
  });
}

/** As many entries of a table stand on the readable page; the file has all. */
const SHOWN = 100;

export type ReadableTable = { table: string; rows: Line[][]; more: boolean };

/** All of a person's own data in words, kind by kind, for a page to read and print. */
export async function readOwnData(actor: SeekerActor, language: Language, now: Date) {
  const kinds: { kind: DataKind; tables: ReadableTable[] }[] = [];
  for (const kind of dataKinds) {
    const tables: ReadableTable[] = [];
    for (const table of copiedTables(kind)) tables.push(await readable(table, actor, language));
    kinds.push({ kind, tables: tables.filter(({ rows }) => rows.length > 0) });
  }
  const identityCode = await openIdentityCode(actor, actor.personId, { page: 'copy', reason: 'own' }, now);
  return { kinds, identityCode };
}

async function readable(
  table: CopiedTable,
  { personId }: SeekerActor,
  language: Language,
): Promise<ReadableTable> {
  const rows: OwnRow[] = [];
  for await (const batch of ownRows({ ...table, order: newestFirst(table.order) }, personId, SHOWN + 1))
    rows.push(...batch);
  const shown = rows.slice(0, SHOWN).map((row) => rowInWords(table, row, language));
  return { table: table.table, rows: shown, more: rows.length > SHOWN };
}

const newestFirst = (order: string): string =>
  order
    .split(', ')
    .map((column) => `${column} desc`)
    .join(', ');
