/** The whole page over HTTP, built for production, as sixteen people ask for it: without a pause, and as people read. */
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { CounselorActor } from '#app/core/actor.ts';
import { sessionCookie } from '#tests/support/visit.ts';
import { scripts } from '../../package.json';

const LIMIT = 80;
const PEOPLE = 16;
/** As many servers share the work, as they would behind a proxy. */
const PROCESSES = availableParallelism();
const WARM_SECONDS = 6;
const SECONDS = 15;
/** Milliseconds for which a quick reader looks at a list before asking for the next. */
const READS = 1000;
const pages = [
  '?scope=mine',
  '?scope=mine&preset=overdue',
  '?scope=mine&preset=waitsForMe&sort=why',
  '?scope=area',
  '?scope=area&preset=planMissing&sort=contact',
  '?scope=area&q=virta',
];

/** What `npm start` tells Node. */
const asStarted = scripts.start.split(' ').filter((word) => word.startsWith('--'));

const root = join(import.meta.dirname, '../..');
const copy = join(root, 'node_modules/.cache/polku/bench-caseload');

/** Prints what a page takes; answers whether the limit is kept. */
export async function wholePage(actors: CounselorActor[]): Promise<boolean> {
  build();
  const servers = await Promise.all(Array.from({ length: PROCESSES }, start));
  try {
    const cookies = await sessionsOf(actors);
    const people = Array.from({ length: PEOPLE }, (_, at) => ({
      port: servers[at % servers.length]?.port ?? 0,
      cookie: cookies[at % cookies.length] ?? '',
      agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    }));
    const askAll = async (seconds: number, pause: number) =>
      (await Promise.all(people.map((person, at) => askOn(person, at, seconds, pause)))).flat();
    await askAll(WARM_SECONDS, 0);
    const kept = [
      tell('without a pause', await askAll(SECONDS, 0)),
      tell(`who each look at a page for ${READS / 1000} s`, await askAll(SECONDS, READS)),
    ];
    for (const { agent } of people) agent.destroy();
    return kept.every(Boolean);
  } finally {
    for (const { process } of servers) process.disconnect();
  }
}

function tell(how: string, all: { page: string; took: number }[]): boolean {
  const of = (figures: { took: number }[], share: number) => {
    const sorted = figures.map(({ took }) => took).toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0;
  };
  const rate = (all.length / SECONDS).toFixed(0);
  console.log(`\nWhole page, ${PEOPLE} people ${how}, ${PROCESSES} server processes: ${rate} pages/s`);
  for (const page of pages) {
    const some = all.filter((each) => each.page === page);
    console.log(`  ${page.padEnd(50)} p50 ${of(some, 50).toFixed(0)} ms, p95 ${of(some, 95).toFixed(0)} ms`);
  }
  const kept = of(all, 95) <= LIMIT;
  console.log(`  ${kept ? 'kept' : 'MISSED'}: p95 of all at most ${LIMIT} ms (${of(all, 95).toFixed(0)} ms)`);
  return kept;
}

function build(): void {
  rmSync(copy, { recursive: true, force: true });
  for (const part of ['app', 'prisma', 'public', 'package.json', 'tsconfig.json', 'vite.config.ts'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build', '--logLevel', 'error'],
    { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error('the app could not be built');
}

function start(): Promise<{ port: number; process: ChildProcess }> {
  const process_ = fork(
    join(import.meta.dirname, 'caseload-server.ts'),
    [join(copy, 'build/server/index.js')],
    {
      cwd: copy,
      execArgv: ['--import', 'tsx', ...asStarted],
      env: {
        ...process.env,
        ...{
          NODE_ENV: 'production',
          PORT: '0',
          POLKU_LOG: 'silent',
          POLKU_LIMITS: 'off',
          POLKU_WORKER: 'off',
        },
        ...{ POLKU_DEMONSTRATION: 'on', POLKU_SECURE_COOKIES: 'off', POLKU_CONNECTIONS: '4' },
        SESSION_SECRET: 'only-for-the-bench-only-for-the-bench',
      },
    },
  );
  return new Promise((resolve, reject) => {
    process_.once('message', (message) =>
      resolve({ port: Number(Object.values(Object(message))[0]), process: process_ }),
    );
    process_.once('exit', (code) => reject(new Error(`a server ended: ${code}`)));
  });
}

/** Of the readers that were measured, and of others, each a session. */
async function sessionsOf(actors: CounselorActor[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const query = async (text: string, values?: unknown[]) => (await client.query(text, values)).rows;
  try {
    const others = await query(
      `select "id" from "Account" where "role" = 'counselor' and "closedAt" is null order by "id" limit $1`,
      [PEOPLE - actors.length],
    );
    const ids = [...actors.map(({ accountId }) => accountId), ...others.map(({ id }) => String(id))];
    const cookies: string[] = [];
    for (const id of ids) cookies.push(await sessionCookie({ query }, id));
    return cookies;
  } finally {
    await client.end();
  }
}

async function askOn(
  person: { port: number; cookie: string; agent: Agent },
  at: number,
  seconds: number,
  pause: number,
): Promise<{ page: string; took: number }[]> {
  const found: { page: string; took: number }[] = [];
  // Nobody opens the page at the very moment at which all others do.
  if (pause > 0) await setTimeout((pause * at) / PEOPLE);
  const until = performance.now() + seconds * 1000;
  for (let turn = at; performance.now() < until; turn++) {
    const page = pages[turn % pages.length] ?? '';
    const started = performance.now();
    await load(person, `/fi/counselor/caseload${page}`);
    found.push({ page, took: performance.now() - started });
    // Not all at the same moment: each a little longer or shorter than the other.
    if (pause > 0) await setTimeout(pause * (0.75 + at / (2 * PEOPLE)));
  }
  return found;
}

function load({ port, cookie, agent }: { port: number; cookie: string; agent: Agent }, path: string) {
  return new Promise<void>((resolve, reject) => {
    get(
      { host: '127.0.0.1', port, path, agent, headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' } },
      (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${response.statusCode}`)),
        );
      },
    ).on('error', reject);
  });
}
