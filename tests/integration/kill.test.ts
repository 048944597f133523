import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isEmbedded, pool } from '#app/db/client.server.ts';

const COMMANDS = 200;
/** More than a process comes to: it never ends by itself before it is killed. */
const ENDLESS = 1_000_000;
const ROUNDS = 4;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('what was acknowledged before a kill -9 is there after it, and every state is what its history says', async () => {
  await pool.query('select 1');
  const acknowledged = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) await killSomewhere(acknowledged);
  const { lines } = await run(['check'], () => false);
  expect(lines.filter((line) => line.startsWith('wrong'))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^checked \d\d+$/);
  expect(acknowledged.size).toBeGreaterThan(20);
  const versions = new Map(lines.filter((line) => line.startsWith('at')).map(versionOf));
  for (const [id, version] of acknowledged) expect(versions.get(id)).toBeGreaterThanOrEqual(version);
}, 600_000);

/** Lets a process do commands until a random one of them, then kills it where it stands. */
async function killSomewhere(acknowledged: Map<string, number>): Promise<void> {
  const last = 1 + Math.floor(Math.random() * (COMMANDS - 1));
  let count = 0;
  const { killed } = await run(['walk', String(ENDLESS)], (line, child) => {
    if (!line.startsWith('done')) return;
    acknowledged.set(...versionOf(line));
    // Not at the line itself: somewhere in the work that follows it.
    if (++count === last) setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
  });
  expect(killed).toBe(true);
}

function versionOf(line: string): [string, number] {
  const [, id = '', version = ''] = line.split(' ');
  return [id, Number(version)];
}

function run(
  args: string[],
  heard: (line: string, child: ChildProcess) => unknown,
): Promise<{ lines: string[]; killed: boolean }> {
  const env = isEmbedded ? { ...process.env, POLKU_DATA: folder, DATABASE_URL: '' } : process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/walk.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    heard(line, child);
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve({ lines, killed: signal === 'SIGKILL' });
      else reject(new Error(`walk.ts ${args.join(' ')} ended with ${code}`));
    });
  });
}
