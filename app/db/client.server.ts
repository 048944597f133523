import { once } from 'node:events';
import { PrismaPg } from '@prisma/adapter-pg';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import { openEmbedded, type Place } from './embedded.server.ts';
import { PrismaClient } from './generated/client.ts';
import { toPGlite } from './pglite-socket.server.ts';
import { nameStatements, nameOf } from './statement.server.ts';

const url = process.env.DATABASE_URL;
/** `DATABASE_URL` wins; else a folder, or `memory:<dump>` for tests. */
let place = placeOf(process.env.POLKU_DATA ?? '.data');

let embedded: Promise<PGlite> | undefined;
const open = () => (embedded ??= openEmbedded(place));

// A `Date` given for a `date` or `timestamp` column keeps its UTC digits, wherever the server stands.
pg.defaults.parseInputDatesAsUTC = true;

const { builtins } = pg.types;
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.DATE, (text) => new Date(`${text}T00:00:00Z`)],
  [builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`)],
]);

const shared: pg.PoolConfig = {
  // Prisma's adapter reads and writes instants as if the session were in UTC.
  options: '-c TimeZone=UTC',
  types: { getTypeParser: (oid, format) => parsers.get(oid) ?? pg.types.getTypeParser(oid, format) },
};

export const isEmbedded = url === undefined || url === '';

/** The one way to the database. The embedded database has one session, so whoever waits for a second one waits in vain. */
export const pool = new pg.Pool(
  isEmbedded
    ? { ...shared, ...toPGlite(open) }
    : { ...shared, connectionString: url, max: Number(process.env.POLKU_CONNECTIONS ?? 10) },
);
/** A connection beside the pool, to listen or to hold a lock; the embedded database has none to give. */
export const connectionAside = (): pg.Client | null =>
  isEmbedded ? null : new pg.Client({ ...shared, connectionString: url, keepAlive: true });

pool.on('connect', nameStatements);
// The pool drops a broken idle client by itself; without a listener Node would end the process.
pool.on('error', () => undefined);

/** For reading. Never inside a transaction. */
export const prisma = new PrismaClient({
  adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameOf(sql) }),
  errorFormat: 'minimal',
});

/** For writing, through `transaction`. */
export const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

export async function closeDatabase(): Promise<void> {
  await prisma.$disconnect();
  await pool.end();
  if (embedded) await (await embedded).close();
}

/** The next question is asked of a database opened anew: tests that share a process have each file its own. */
export async function changeDatabase(data: string): Promise<void> {
  if (embedded) {
    const gone = once(pool, 'remove');
    (await pool.connect()).release(true);
    await gone;
    await (await embedded).close();
    embedded = undefined;
  }
  place = placeOf(data);
}

function placeOf(data: string): Place {
  const memory = /^memory:(.*)$/.exec(data);
  if (!memory) return { folder: data };
  return { memory: true, ...(memory[1] ? { template: memory[1] } : {}) };
}
