import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

// Files of the project "database" get a fresh, migrated, empty database of their own behind `#app/db/client.server.ts`.
// The environment is set here, before any test file imports the client.
const template = inject('template');
const data = `memory:${template && 'dump' in template ? template.dump : ''}`;
if (template && 'server' in template) ownDatabaseOn(template.server, template.name);
else {
  delete process.env.DATABASE_URL;
  process.env.POLKU_DATA = data;
}

if (template) {
  afterAll(async () => {
    const { setClockAhead } = await import('#app/core/clock.server.ts');
    const { changeDatabase, closeDatabase } = await import('#app/db/client.server.ts');
    setClockAhead(0);
    await ('server' in template ? closeDatabase() : changeDatabase(data));
  });
}

/** The server's own housekeeping may be in a database for a moment, and only a superuser may send it away. */
async function untilLetGo(drop: () => Promise<unknown>, tries = 25): Promise<unknown> {
  return drop().catch(async (error: unknown) => {
    if (tries === 0 || !(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
    await wait(200);
    return untilLetGo(drop, tries - 1);
  });
}

function ownDatabaseOn(server: string, from: string): void {
  const name = `polku_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  process.env.SESSION_SECRET = 'only-for-tests-only-for-tests-only-for-tests';
  process.env.POLKU_LOG_KEY = 'only-for-tests-only-for-tests-only-for-tests';
  process.env.POLKU_IDENTITY_KEYS = `tests:${Buffer.alloc(32, 'seal').toString('base64')}`;
  process.env.POLKU_IDENTITY_HASH_KEY = `tests:${Buffer.alloc(32, 'hash').toString('base64')}`;
  process.env.POLKU_DEMONSTRATION = 'on';
  process.env.POLKU_SECURE_COOKIES = 'off';
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  beforeAll(() => run(`create database ${name} template ${from}`));
  // Hooks of this kind run last to first: the database goes after its connections.
  afterAll(() => untilLetGo(() => run(`drop database if exists ${name} with (force)`)));
}

// Tests sign in and send more often than people do.
process.env.POLKU_LIMITS = '1000';

// What would alarm an operator fails the test.
const errors: unknown[][] = [];
console.error = (...args: unknown[]) => void errors.push(args);
afterEach(() => expect(errors.splice(0), 'console.error').toEqual([]));
