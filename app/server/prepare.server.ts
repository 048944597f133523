import { checkEnvironment } from '#app/core/check-environment.server.ts';
import { wall } from '#app/core/clock.server.ts';
import { demonstrationAllowed } from '#app/core/env.server.ts';
import { isEmbedded, pool, prisma } from '#app/db/client.server.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { requireKeysInUse, sealStoredCodes } from '#app/features/identity/seal-stored.server.ts';
import { FILLING } from '#app/features/demonstration/demonstration-clock.server.ts';

type Say = (line: string) => void;

const seeds = import.meta.glob<{ seedDemonstration: (say: Say) => Promise<void> }>('../../prisma/seed.ts');

/** Brings the database to this version. */
export async function bringUpToDate(say: Say): Promise<void> {
  checkEnvironment();
  const applied = await migrate(pool, await readMigrations());
  if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations)`);
  await requireKeysInUse();
  await sealStoredCodes(say, wall());
}

/** Brings the database to this version, and fills an empty one with the demonstration city where that is allowed. */
export async function prepare(say: Say): Promise<void> {
  await bringUpToDate(say);
  if (demonstrationAllowed()) await fillWhereEmpty(say);
  // A server counts its rows by and by to plan its questions well; the embedded database does so when told.
  if (isEmbedded) await pool.query('analyze');
}

async function fillWhereEmpty(say: Say): Promise<void> {
  if (await prisma.setting.findUnique({ where: { key: FILLING } })) await clear();
  if ((await prisma.account.count()) === 0) await fill(say);
}

async function fill(say: Say): Promise<void> {
  say('Filling the empty database with the demonstration city (a minute or so, once) …');
  for (const load of Object.values(seeds)) await (await load()).seedDemonstration(say);
}

/** Filling was interrupted: nothing is in the database but half a city, because nobody is served while it is filled. */
async function clear(): Promise<void> {
  const { rows } = await pool.query<{ tables: string }>(
    `select string_agg(format('%I', tablename), ', ') as tables from pg_tables
     where schemaname = current_schema() and tablename not in ('_prisma_migrations', 'ReadLog', 'ReadSeal', 'ReadChain')`,
  );
  await pool.query(`truncate ${rows[0]?.tables} restart identity cascade`);
}

/** The lines that tell a newcomer whom to sign in as. */
export async function signIns(port: number): Promise<string[]> {
  if (!demonstrationAllowed()) return [];
  const persons = await prisma.account.findMany({
    where: { demonstration: true, story: { not: null } },
    orderBy: [{ role: 'asc' }, { name: 'asc' }],
    select: { role: true, name: true },
    take: 16,
  });
  if (persons.length === 0) return [];
  return [
    `Sign in at http://localhost:${port}/en/sign-in as one of the invented persons, without a password:`,
    ...persons.map(({ role, name }) => `  ${role.padEnd(10)} ${name}`),
    '',
  ];
}
