import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '#app/db/embedded.server.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { toPGlite } from '#app/db/pglite-socket.server.ts';

/** Where each test file's database is copied from. */
type Template = { dump: string } | { server: string; name: string };

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    template?: Template;
  }
}

/** Migrates one empty database a time the migrations change; test files start from copies of it. */
export default async function setup(project: TestProject): Promise<void> {
  const server = process.env.TEST_DATABASE_URL;
  project.provide('template', server ? await onServer(server) : await embedded());
}

async function hashOfMigrations(): Promise<string> {
  const migrations = await readMigrations();
  const hash = createHash('sha256').update(migrations.map(({ name, checksum }) => name + checksum).join());
  return hash.digest('hex').slice(0, 16);
}

async function embedded(): Promise<Template> {
  const dump = resolve(`node_modules/.cache/polku/template-${await hashOfMigrations()}.tar`);
  if (existsSync(dump)) return { dump };
  const database = await openEmbedded({ memory: true });
  const pool = new pg.Pool(toPGlite(async () => database));
  await migrate(pool, await readMigrations());
  await pool.end();
  const bytes = await (await database.dumpDataDir('none')).arrayBuffer();
  await database.close();
  await mkdir(resolve('node_modules/.cache/polku'), { recursive: true });
  // Written aside first, so that two runs at once never read half a file.
  const aside = `${dump}.${randomUUID()}`;
  await writeFile(aside, new Uint8Array(bytes));
  await rename(aside, dump);
  return { dump };
}

async function onServer(server: string): Promise<Template> {
  const name = `polku_template_${await hashOfMigrations()}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('polku_template'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(`create database ${name}_making`);
      const url = new URL(server);
      url.pathname = `/${name}_making`;
      const pool = new pg.Pool({ connectionString: url.href });
      await migrate(pool, await readMigrations());
      await pool.end();
      await client.query(`alter database ${name}_making rename to ${name}`);
    }
  } finally {
    await client.end();
  }
  return { server, name };
}
