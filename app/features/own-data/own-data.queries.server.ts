import type { SeekerActor } from '#app/core/actor.ts';
import { leafPaths } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { openIdentityCode } from '#app/features/identity/open-identity-code.server.ts';
import { machines } from '#app/features/machines.ts';
import { noticeValues } from '#app/features/messages/notice-text.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { labelsOf } from '#app/i18n/labels.ts';
import type { Language } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { municipality } from '#app/rules/areas.ts';
import { codeWords, columnWord, stateWords } from './columns.ts';
import { dateOrInstant } from './written.ts';
import { dataKinds, type DataKind } from './data-kinds.ts';
import { copiedTables, countOwnRows, ownRows, type CopiedTable, type OwnRow } from './own-rows.server.ts';

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

export type ReadableTable = { table: string; rows: { name: string; value: string }[][]; more: boolean };

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
  const shown = rows.slice(0, SHOWN).map((row) => wordsOf(table, row, language));
  return { table: table.table, rows: shown, more: rows.length > SHOWN };
}

const newestFirst = (order: string): string =>
  order
    .split(', ')
    .map((column) => `${column} desc`)
    .join(', ');

/** Columns that share a name share a line. */
function wordsOf({ table, copy }: CopiedTable, row: OwnRow, language: Language) {
  const lines = new Map<string, string>();
  for (const column of copy.shown ?? []) {
    const value = eventOf(table, column, row, language) ?? wordOf(table, column, row[column], language);
    const name = columnWord(table, column);
    const before = lines.get(name);
    if (value !== '') lines.set(name, before === undefined ? value : `${before}; ${value}`);
  }
  return [...lines].map(([name, value]) => ({ name, value }));
}

/** What happened, as the history and the notices say it; null for what is no event. */
function eventOf(table: string, column: string, row: OwnRow, language: Language): string | null {
  const { exists } = textsIn(language);
  const { subjectType, type } = row;
  const machine = Object.values(machines).find((each) => each.machine.table === subjectType);
  if (table === 'History' && machine) {
    if (column === 'subjectType') return labelIn(language, `privacy:subject.${machine.texts}`);
    if (column === 'type') return labelIn(language, `${machine.texts}:happened.${String(type)}`);
  }
  if (table === 'Session' && column === 'method')
    return labelIn(language, `ownData:method.${String(row.method)}`);
  if ((table === 'Notice' || table === 'Delivery') && column === 'type') {
    const key = table === 'Notice' ? `messages:${String(type)}` : `messages:seeker.${String(type)}`;
    return exists(key) ? labelIn(language, key, noticeValues(row.params, language)) : null;
  }
  return null;
}

/** A value in the reader's language: dates and numbers written, codes by their words, lists one after another. */
function wordOf(table: string, column: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  const { t, exists } = textsIn(language);
  if (typeof value === 'boolean') return value ? t('ownData:yes') : t('ownData:no');
  if (column === 'state') return stateIn(table, value, language);
  if (Array.isArray(value))
    return value
      .map((each) => wordOf(table, column, each, language))
      .filter(Boolean)
      .join(', ');
  if (typeof value === 'object') return plainly(value, language);
  if (typeof value === 'number') return formatNumber(language, value);
  const text = String(value);
  if (text === 'self') return t('ownData:self');
  if (column.startsWith('municipality')) return municipality(text)?.name[language] ?? text;
  const words = codeWords[`${table}.${column}`] ?? codeWords[column];
  if (words && exists(`${words}.${text}`)) return labelIn(language, `${words}.${text}`);
  return dateOrInstant(text, language);
}

function stateIn(table: string, value: unknown, language: Language): string {
  const namespace = Object.entries(stateWords).find(([name]) => name === table)?.[1];
  if (!namespace) return leafPaths(value).join(', ');
  const { stateLabel } = labelsOf(textsIn(language));
  return leafPaths(value)
    .map((path) => stateLabel(namespace, path))
    .join(', ');
}

/** What has a shape of its own (answers at registration): each part by its name. */
function plainly(value: object, language: Language): string {
  return Object.entries(value)
    .flatMap(([name, inner]: [string, unknown]) => {
      const text = wordOf('', name, inner, language);
      return text === '' ? [] : [`${name}: ${text}`];
    })
    .join('; ');
}
