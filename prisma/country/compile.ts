import { copyNull, copyText } from './copy.ts';
import { instantOf, shiftDate, shiftInstant } from './dates.ts';
import type { Column, Graph, Library } from './library-format.ts';
import {
  append,
  businessId,
  companyName,
  COUNSELORS,
  counselorId,
  counselorName,
  employerName,
  idMiddle,
  numberOfRow,
  slot,
  type Pieces,
} from './slots.ts';

/** What an id in a row points to: a row stamped with it, one of the market's or the area's, or a counselor. */
export type Refs = {
  own: ReadonlyMap<string, number>;
  /** Places of the rows numbered by the database, by table. */
  numbered: { History: ReadonlyMap<string, number>; Outbox: ReadonlyMap<string, number> };
  market: ReadonlyMap<string, number>;
  catalogue: ReadonlyMap<string, number>;
  counselors: readonly string[];
};

/** Names in texts that become somebody else's. */
export type Named = ReadonlyMap<string, Pieces>;

export type Compiler = { library: Library; refs: Refs; named: Named; companies: ReadonlyMap<string, number> };

/** A row points to something that is not stamped out with it. */
export class Unresolvable extends Error {}

/** Instants that lie ahead or were set for a time of day. */
const planned = new Set([
  ...['startsAt', 'endsAt', 'dueAt', 'retryAt', 'interviewAt', 'expiresAt', 'tokenExpiresAt', 'earliestAt'],
]);
/** Of the demonstration, of one person in one directory, or never the same twice. */
const emptied = new Set([
  'Account.story',
  'Account.directoryId',
  'Account.representativeId',
  'Account.lastSignInAt',
]);

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const when = String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?`;
const home = '"(?:049|235)"|ESPOO';

/** The rows of a table for COPY, as pieces; each ends with a new line. */
export function compileRows(compiler: Compiler, graph: Graph, table: string, days: number): Pieces {
  const columns = compiler.library.tables[table] ?? [];
  const pieces: Pieces = [];
  const finder = finderOf(compiler.named);
  for (const row of graph[table] ?? []) {
    const ending = row.map((_, at) => (at === row.length - 1 ? '\n' : '\t'));
    for (const [at, column] of columns.entries()) {
      const text = row[at] ?? null;
      append(pieces, cell({ compiler, finder, days, table, column }, text));
      append(pieces, [ending[at] ?? '']);
    }
  }
  return pieces;
}

function finderOf(named: Named): RegExp {
  const names = [...named.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp([uuid, when, home, ...names].join('|'), 'g');
}

type Cell = { compiler: Compiler; finder: RegExp; days: number; table: string; column: Column };

function cell(at: Cell, text: string | null): Pieces {
  const { table, column } = at;
  if (text === null || emptied.has(`${table}.${column.name}`)) return [copyNull];
  const special = fixed(at, text);
  if (special) return special;
  if (column.kind === 'instant') return instant(at, text);
  return words(at, text);
}

const ofPerson: Record<string, number> = {
  givenName: slot.given,
  familyName: slot.family,
  searchName: slot.searchName,
  birthDate: slot.birthDate,
};
const ofSeal: Record<string, number> = {
  sealed: slot.sealed,
  sealKey: slot.sealKey,
  hash: slot.hash,
  hashKey: slot.hashKey,
};

/** Columns that a rule of their own fills. */
function fixed({ compiler, table, column: { name } }: Cell, text: string): Pieces | null {
  if (name === 'areaCode') {
    if (text !== '1') throw new Unresolvable(`${table} in area ${text}`);
    return [slot.area];
  }
  if (name === 'municipalityCode') return [slot.municipality];
  if (name === 'municipalityCodes') return ['{', slot.municipality, '}'];
  const person = table === 'Person' ? ofPerson[name] : undefined;
  if (person !== undefined) return [person];
  const seal = table === 'SealedIdentifier' ? ofSeal[name] : undefined;
  if (seal !== undefined) return [seal];
  if (table === 'Account' && name === 'demonstration') return ['t'];
  if (table === 'Company' && name === 'businessId') return [businessId(compiler.companies.get(text) ?? 0)];
  return numbered(compiler.refs, table, name, text);
}

function numbered({ numbered: known }: Refs, table: string, name: string, text: string): Pieces | null {
  const target = name === 'outboxId' ? 'Outbox' : table;
  if (name !== 'outboxId' && name !== 'id') return null;
  if (target !== 'Outbox' && target !== 'History') return null;
  const place = known[target].get(text);
  if (place === undefined) throw new Unresolvable(`${table} of another's message`);
  return [slot.number, numberOfRow(place)];
}

/** A text with the ids, days and names of this stamping in it. */
function words(at: Cell, text: string): Pieces {
  const pieces: Pieces = [];
  let done = 0;
  for (const found of text.matchAll(at.finder)) {
    append(pieces, [copyText(text.slice(done, found.index))]);
    append(pieces, replaced(at, found[0]));
    done = found.index + found[0].length;
  }
  append(pieces, [copyText(text.slice(done))]);
  return pieces;
}

function replaced({ compiler, days, table }: Cell, found: string): Pieces {
  const { refs, named } = compiler;
  if (found === 'ESPOO') return [slot.postOffice];
  if (found.startsWith('"')) return ['"', slot.municipality, '"'];
  const name = named.get(found);
  if (name) return name;
  if (!/^\d{4}-/.test(found)) return pointed(refs, found, table);
  if (found.length === 10) return [shiftDate(found, days)];
  if (days === 0) return [found];
  return [new Date(shiftInstant(instantOf(found), days)).toISOString()];
}

function pointed(refs: Refs, id: string, table: string): Pieces {
  const own = refs.own.get(id);
  if (own !== undefined) return [slot.head, idMiddle(own), slot.tail];
  const market = refs.market.get(id);
  if (market !== undefined) return [slot.marketHead, idMiddle(market), slot.marketTail];
  const service = refs.catalogue.get(id);
  if (service !== undefined) return [slot.catalogueHead, idMiddle(service), slot.catalogueTail];
  const counselor = refs.counselors.indexOf(id);
  if (counselor >= 0 && counselor < COUNSELORS) return [counselorId(counselor)];
  throw new Unresolvable(`${table} points to ${id}`);
}

/** Full minutes get the seconds of this person, so that not everybody's life moves in the same instants. */
function instant({ compiler, days, column: { name } }: Cell, text: string): Pieces {
  const end = Date.parse(compiler.library.madeAt);
  const before = instantOf(text);
  const moved = shiftInstant(before, days);
  if (planned.has(name)) return [written(moved)];
  const at = before <= end ? Math.min(moved, end) : moved;
  if (at % 60_000 !== 0 || at > end - 60_000) return [written(at)];
  return [`${written(at).slice(0, 17)}`, slot.seconds, '+00'];
}

const written = (at: number): string => new Date(at).toISOString().replace('T', ' ').replace('Z', '+00');

/** Counselors, companies and those who act for them, by the names that they bear in the library. */
export function namesAround(
  counselors: readonly string[],
  market: { companies: readonly string[]; employers: readonly string[] },
): Map<string, Pieces> {
  const named = new Map<string, Pieces>();
  for (const [at, name] of counselors.entries()) if (at < COUNSELORS) named.set(name, [counselorName(at)]);
  for (const [at, name] of market.companies.entries()) named.set(name, [companyName(at)]);
  for (const [at, name] of market.employers.entries()) named.set(name, [employerName(at)]);
  return named;
}
