import type pg from 'pg';
import { copyInto } from './copy.ts';
import { choiceOf } from './choose.ts';
import { Library } from './library-format.ts';
import { compileLives } from './lives.ts';
import { compileCatalogue, compileMarket } from './market.ts';
import { planCountry, type TeamPlan, type Wish } from './plan.ts';
import { count, Progress } from './progress.ts';
import { idHead } from './slots.ts';
import { writeTeam, type Country, type Written } from './team.ts';
import { valuesOf } from './library-format.ts';

type Say = (line: string) => void;
/** Gives the lives that are stamped out; asked for once, and kept in the database until the country is complete. */
export type Source = () => Promise<Library>;
export type Options = {
  wish: Wish;
  source: Source;
  say: Say;
  /** Shows how far it is. */
  progress?: boolean;
  /** Teams after which to stop, as if stopped from outside. */
  stopAfter?: number;
  /** How rows get into a table, where a database knows no COPY from its client. */
  copy?: typeof copyInto;
};

/** A wish that cannot be met; the words say why. */
export class Declined extends Error {}

/**
 * Fills an empty database with a country, team after team, each in a transaction of its own with a mark that it is there:
 * whoever is stopped at any moment goes on where it was. Answers how many rows were written.
 */
export async function fillCountry(client: pg.ClientBase, options: Options): Promise<number> {
  await hold(client);
  try {
    await prepare(client, options.wish);
    return await goOn(client, options);
  } finally {
    await client.query('rollback');
    await client.query(`select pg_advisory_unlock(hashtext('polku country'))`);
  }
}

async function goOn(client: pg.ClientBase, options: Options): Promise<number> {
  const { teams, ...country } = compileCountry(await libraryIn(client, options), options.wish, options.say);
  const tables = { order: await tablesInOrder(client), watched: await tablesWatched(client) };
  const done = await teamsDone(client);
  const left = teams.filter(({ number }) => !done.has(number)).slice(0, options.stopAfter);
  let seekers = sum(teams.filter(({ number }) => done.has(number)));
  if (done.size > 0) options.say(`Goes on after ${count(seekers)} seekers`);
  const progress = options.progress ? new Progress(sum(teams), seekers) : null;
  let rows = 0;
  for (const team of left) {
    rows += await writeDown(
      client,
      { ...tables, copy: options.copy ?? copyInto },
      team,
      writeTeam({ ...country, teams }, team),
    );
    seekers += team.seekers;
    progress?.show(seekers, rows);
    // So that the database plans by what is there; at first there was nothing.
    if (Number.isInteger(Math.log2(team.number))) await client.query('analyze');
  }
  if (done.size + left.length === teams.length) await complete(client);
  return rows;
}

const sum = (teams: readonly TeamPlan[]) => teams.reduce((total, { seekers }) => total + seekers, 0);

/** One at a time; the lock goes with the connection. */
async function hold(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ got: boolean }>(
    `select pg_try_advisory_lock(hashtext('polku country')) "got"`,
  );
  if (!rows[0]?.got) throw new Declined('Another process is filling this database.');
}

async function prepare(client: pg.ClientBase, wish: Wish): Promise<void> {
  const { rows: schemas } = await client.query(`select from pg_namespace where nspname = 'country'`);
  if (schemas.length === 0) {
    const { rows } = await client.query('select from "Account" limit 1');
    if (rows.length > 0)
      throw new Declined('There are people in this database already; a country needs an empty one.');
    await client.query('begin');
    await client.query(`create schema country;
      create table country.wish ("wish" jsonb not null, "madeAt" timestamptz, "completedAt" timestamptz);
      create table country.library ("text" text not null);
      create table country.team ("number" integer primary key, "rows" integer not null, "at" timestamptz not null)`);
    await client.query('insert into country.wish ("wish") values ($1)', [JSON.stringify(wish)]);
    await client.query(
      `insert into "Setting" ("key", "value") values ('demonstration', 'true'), ('mailFrom', $1)`,
      [JSON.stringify(new Date().toISOString())],
    );
    // What the country brings is numbered below this; what happens in it later, above.
    for (const table of ['History', 'Outbox'])
      await client.query(`select setval(pg_get_serial_sequence('"${table}"', 'id'), 1000000000000)`);
    await client.query('commit');
    return;
  }
  const { rows } = await client.query<{ wish: Wish; completedAt: Date | null }>('select * from country.wish');
  const [stored] = rows;
  const wishOf = ({ seekers, counselors, vacancies, seed }: Wish) =>
    `${seekers} ${counselors} ${vacancies} ${seed}`;
  if (stored?.completedAt) throw new Declined('There is a whole country in this database already.');
  if (!stored || wishOf(stored.wish) !== wishOf(wish))
    throw new Declined(
      `Another country was begun here, by: ${JSON.stringify(stored?.wish)}. Go on with that one.`,
    );
}

async function libraryIn(client: pg.ClientBase, { source, say }: Options): Promise<Library> {
  const { rows } = await client.query<{ text: string }>('select "text" from country.library');
  if (rows[0]) return Library.parse(JSON.parse(rows[0].text));
  say('Lives some hundreds of lives through the commands, to stamp them out');
  const library = await source();
  await client.query('begin');
  await client.query('insert into country.library ("text") values ($1)', [JSON.stringify(library)]);
  await client.query('update country.wish set "madeAt" = $1', [library.madeAt]);
  await client.query('commit');
  return library;
}

export function compileCountry(library: Library, wish: Wish, say: Say): Country {
  const needed = new Set(
    library.lives
      .flatMap((graph) => valuesOf(library, graph, 'Candidacy', 'vacancyId'))
      .filter((id) => id !== null),
  );
  const catalogue = compileCatalogue(library);
  const market = compileMarket(library, needed, catalogue);
  const { lives, without } = compileLives(library, market, catalogue);
  if (lives.length === 0) throw new Error(`no life can be stamped out: ${without.join('; ')}`);
  say(`${lives.length} lives to stamp out; ${without.length} point elsewhere and are left`);
  const teams = planCountry(wish, market.vacancies.length);
  return { library, choose: choiceOf(lives), market, catalogue, teams, seed: wish.seed };
}

/** How tables are filled: in which order, and by which of them triggers do for each row what is done here once for all. */
type Tables = { order: readonly string[]; watched: readonly string[]; copy: typeof copyInto };

async function tablesWatched(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string }>(
    `select distinct c.relname "table" from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and t.tgname in ('caseload', 'caseloadOfNew', 'counts') order by 1`,
  );
  return rows.map(({ table }) => table);
}

/** Tables so that what is pointed to comes before what points to it. */
async function tablesInOrder(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ table: string; target: string | null }>(
    `select t.relname "table", f.relname "target" from pg_class t
      left join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid
      left join pg_class f on f.oid = c.confrelid
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace order by 1, 2`,
  );
  const targets = new Map<string, string[]>();
  for (const { table, target } of rows)
    targets.set(table, [...(targets.get(table) ?? []), ...(target === null ? [] : [target])]);
  const ordered: string[] = [];
  const add = (table: string, path: readonly string[]) => {
    if (ordered.includes(table) || path.includes(table)) return;
    for (const target of targets.get(table) ?? []) add(target, [...path, table]);
    ordered.push(table);
  };
  for (const table of targets.keys()) add(table, []);
  return ordered;
}

async function teamsDone(client: pg.ClientBase): Promise<Set<number>> {
  const { rows } = await client.query<{ number: number }>('select "number" from country.team');
  return new Set(rows.map(({ number }) => number));
}

async function writeDown(
  client: pg.ClientBase,
  { order, watched, copy }: Tables,
  team: TeamPlan,
  written: readonly Written[],
): Promise<number> {
  const rows = written.reduce((total, each) => total + each.rows, 0);
  const sorted = written.toSorted((one, other) => order.indexOf(one.table) - order.indexOf(other.table));
  await client.query('begin');
  // A batch that a power cut takes back is made again.
  await client.query('set local synchronous_commit = off');
  for (const table of watched) await client.query(`alter table "${table}" disable trigger user`);
  for (const each of sorted) if (each.rows > 0) await copy(client, each, each.chunks);
  await client.query(
    `select "refreshCaseload"(array(select "personId" from "Journey" where "personId" >= $1 and "personId" < $2))`,
    [
      `${idHead(team.firstPerson)}-7000-8000-000000000000`,
      `${idHead(team.firstPerson + team.seekers)}-7000-8000-000000000000`,
    ],
  );
  for (const table of watched) await client.query(`alter table "${table}" enable trigger user`);
  await client.query('insert into country.team values ($1, $2, now())', [team.number, rows]);
  await client.query('commit');
  return rows;
}

async function complete(client: pg.ClientBase): Promise<void> {
  await client.query('select "recountCaseload"()');
  await client.query('analyze');
  await client.query(`update country.wish set "completedAt" = now(); truncate country.library`);
}
