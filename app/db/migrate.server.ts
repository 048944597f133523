import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';

/** The number Prisma's own migrate command locks with, so that the two never run at once. */
const LOCK = 72707369;

// Prisma's bookkeeping table, as Prisma makes it: `prisma migrate deploy` and this runner agree on what has been applied.
const bookkeeping = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null,
  "checksum" varchar(64) not null,
  "finished_at" timestamptz,
  "migration_name" varchar(255) not null,
  "logs" text,
  "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(),
  "applied_steps_count" integer not null default 0)`;

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished: boolean };

export async function readMigrations(folder = 'prisma/migrations'): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Applies what is missing and returns the names. Throws when the history was edited, failed half-way or is unknown here. */
export async function migrate(pool: Pool, migrations: Migration[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.query(bookkeeping);
    const { rows } = await client.query<Applied>(
      `select "migration_name", "checksum", "finished_at" is not null as "finished"
       from "_prisma_migrations" where "rolled_back_at" is null`,
    );
    refuse(rows, migrations);
    const done = new Set(rows.map((row) => row.migration_name));
    const missing = migrations.filter(({ name }) => !done.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    client.release();
  }
}

function refuse(applied: Applied[], migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { migration_name: name, checksum, finished } of applied) {
    const expected = known.get(name);
    if (expected === undefined)
      throw new Error(`The database has a migration this version does not know: ${name}`);
    if (!finished)
      throw new Error(`The migration ${name} failed before; mend the database, then mark it rolled back`);
    if (expected !== checksum) throw new Error(`The migration ${name} was edited after it had been applied`);
  }
}

async function apply(client: PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  await client.query(
    'insert into "_prisma_migrations" ("id", "checksum", "migration_name") values ($1, $2, $3)',
    [id, checksum, name],
  );
  try {
    await client.query(sql);
  } catch (error) {
    await client.query('update "_prisma_migrations" set "logs" = $2 where "id" = $1', [id, String(error)]);
    throw new Error(`The migration ${name} failed`, { cause: error });
  }
  await client.query(
    'update "_prisma_migrations" set "finished_at" = now(), "applied_steps_count" = 1 where "id" = $1',
    [id],
  );
}
