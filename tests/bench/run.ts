/**
 * `npm run bench -- transitions`: each figure beside the raw figure of the same run, for only the ratio of the two means
 * something on a shared machine. On PostgreSQL when DATABASE_URL or TEST_DATABASE_URL names a server, and embedded.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const name = process.argv[2] ?? '';
const file = join(import.meta.dirname, `${name}.bench.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error('Which one? npm run bench -- transitions');
  process.exit(1);
}

/** Those that measure a database which stands already: `npm run generate -- --seekers 400000` fills one. */
const onFilled = ['caseload'];

const server = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
if (onFilled.includes(name)) {
  if (process.env.DATABASE_URL) run({});
  else fail('DATABASE_URL names no database that has been filled: npm run generate -- --seekers 400000');
} else {
  if (server) await onServer(server);
  else console.log('PostgreSQL: not measured, for neither TEST_DATABASE_URL nor DATABASE_URL is set');
  embedded();
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

async function onServer(url: string): Promise<void> {
  const database = `polku_bench_${randomUUID().replaceAll('-', '')}`;
  const own = new URL(url);
  own.pathname = `/${database}`;
  await administer(url, `create database ${database}`);
  try {
    const keys = {
      POLKU_IDENTITY_KEYS: benchKey('seal'),
      POLKU_IDENTITY_HASH_KEY: benchKey('hash'),
      POLKU_LOG_KEY: benchKey('log'),
    };
    run({ ...keys, DATABASE_URL: own.href });
  } finally {
    await administer(url, `drop database if exists ${database} with (force)`);
  }
}

function benchKey(fill: string): string {
  return `bench:${Buffer.alloc(32, fill).toString('base64')}`;
}

function embedded(): void {
  const folder = mkdtempSync(join(tmpdir(), 'polku-bench-'));
  try {
    run({ DATABASE_URL: '', POLKU_DATA: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function run(env: Record<string, string>): void {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], {
    stdio: 'inherit',
    env: { ...process.env, POLKU_LOG: 'silent', ...env },
  });
  if (status !== 0) process.exitCode = 1;
}
