import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, pool } from '#app/db/client.server.ts';

/**
 * Gives the calling test file a fresh, migrated, empty database behind `#app/db/client.server.ts`: embedded in memory,
 * or on the PostgreSQL server of TEST_DATABASE_URL. Call once, at the top of the file.
 */
export function testDatabase(): void {
  beforeAll(async () => {
    await create();
    await pool.query('select 1');
  });
  afterAll(async () => {
    await closeDatabase();
    await drop();
  });
}

/** Whether the tests run on a PostgreSQL server, where transactions really race. */
export const onServer = process.env.DATABASE_URL !== undefined;

const name = () => new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);

async function create(): Promise<void> {
  const template = inject('template');
  if (!template) throw new Error('testDatabase() was not found when the projects were sorted');
  if ('server' in template) await onMaintenance(`create database ${name()} template ${template.name}`);
}

async function drop(): Promise<void> {
  if (onServer) await onMaintenance(`drop database if exists ${name()} with (force)`);
}

async function onMaintenance(sql: string): Promise<void> {
  const template = inject('template');
  if (!template || !('server' in template)) return;
  const client = new pg.Client({ connectionString: template.server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
