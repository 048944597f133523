/**
 * A demonstration city for tests. It is filled once for each state of the sources and each day, by the very start a
 * newcomer makes, and looked over (site-map.ts); each user gets a copy of its own, so that tests may write in it.
 * As a program: `city.ts <folder>` copies a city there.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { isoDate } from '#app/rules/dates.ts';
import { lookOver, SiteMap } from './site-map.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/polku');
/** What a filled and looked over city is made of. */
const makings = ['city', 'site-map', 'arrange', 'attacks', 'forms', 'visit'].map(
  (name) => `tests/support/${name}.ts`,
);

export type City = {
  url: string;
  query: (sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** The memory of the server's process, in bytes. */
  memory: () => Promise<number>;
  /** What the server has logged so far: warnings and errors. */
  log: string[];
  stop: () => Promise<void>;
};

export const readSiteMap = (folder: string) =>
  SiteMap.parse(JSON.parse(readFileSync(join(folder, 'site-map.json'), 'utf8')));

/** Copies a filled and looked over city to the folder; whoever comes while another process fills it waits. */
export const copyCity = (target: string): Promise<void> => copy('', target);

/** The same as the filling left it, before anybody looked it over; resolves to what was said while it was filled. */
export async function copyFilled(target: string): Promise<string[]> {
  await copy(FILLED, target);
  return readFileSync(join(target, SAID), 'utf8').split('\n');
}

const FILLED = '-as-filled';
const SAID = 'said.txt';

async function copy(kind: '' | typeof FILLED, target: string): Promise<void> {
  const { hashOf } = await import('../../app/server/steps.mjs');
  const hash = hashOf(['app', 'prisma', 'package-lock.json', ...makings]).slice(0, 16);
  const city = join(cache, `city-${isoDate(new Date())}-${hash}`);
  mkdirSync(cache, { recursive: true });
  const release = await lock(`${city}.lock`);
  try {
    if (!existsSync(city + kind)) await make(city);
  } finally {
    release();
  }
  rmSync(target, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  cpSync(city + kind, target, { recursive: true });
}

async function make(city: string): Promise<void> {
  for (const kind of ['', FILLED, '.making', '.copy']) rmSync(city + kind, { recursive: true, force: true });
  await fill(`${city}.making`);
  cpSync(`${city}.making`, `${city}.copy`, { recursive: true });
  renameSync(`${city}.copy`, city + FILLED);
  await beLookedOver(`${city}.making`);
  renameSync(`${city}.making`, city);
}

/** Starts a server of one's own on a copy; `more` is what its environment says besides. */
export async function startCity(more: Record<string, string> = {}): Promise<City & { map: SiteMap }> {
  const folder = join(cache, `city-of-${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  await copyCity(folder);
  const city = await openCity(folder, more);
  const stop = async () => {
    await city.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...city, stop, map: readSiteMap(folder) };
}

async function fill(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['app/server/start.mjs'], {
    cwd: root,
    // Below those that systems give to whoever asks for any: free when the city is, minutes from now.
    env: environment(folder, 20_000 + (process.pid % 4000)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await linesUpTo(child, 'Polku is at');
  child.kill('SIGTERM');
  await ended(child);
  writeFileSync(join(folder, SAID), said.join('\n'));
}

async function beLookedOver(folder: string): Promise<void> {
  const city = await openCity(folder);
  try {
    const map = await lookOver(city);
    writeFileSync(join(folder, 'site-map.json'), JSON.stringify(map, null, 1));
  } finally {
    await city.stop();
  }
}

/** The built server on a folder that nobody else has open, or on the database that `more` names. */
export async function openCity(folder: string, more: Record<string, string | undefined> = {}): Promise<City> {
  const child = fork(join(root, 'tests/support/city-server.mjs'), {
    cwd: root,
    env: { ...environment(folder), ...more },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const log: string[] = [];
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => log.push(line));
  const waiting = new Map<number, (answer: Answer) => void>();
  const port = new Promise<number>((tell, fail) => {
    child.on('message', (message) => {
      const answer = Answer.parse(message);
      if (answer.port !== undefined) tell(answer.port);
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    });
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`)));
  });
  let last = 0;
  const ask = (question: object) =>
    new Promise<Answer>((tell) => {
      const id = ++last;
      waiting.set(id, (answer) => {
        waiting.delete(id);
        tell(answer);
      });
      child.send({ id, ...question });
    });
  const query: City['query'] = async (sql, params = []) => {
    const { rows, error } = await ask({ sql, params });
    if (!rows) throw new Error(error);
    return rows;
  };
  const memory = async () => (await ask({})).memory ?? 0;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
  };
  return { url: `http://127.0.0.1:${await port}`, query, memory, log, stop };
}

const Answer = z.object({
  port: z.number().optional(),
  id: z.number().optional(),
  memory: z.number().optional(),
  rows: z.array(z.record(z.string(), z.unknown())).optional(),
  error: z.string().optional(),
});
type Answer = z.infer<typeof Answer>;

/** Without a port: any that is free at the moment of listening. */
function environment(folder: string, port = 0): NodeJS.ProcessEnv {
  const keys = {
    SESSION_SECRET: '',
    POLKU_LOG_KEY: '',
    POLKU_IDENTITY_KEYS: '',
    POLKU_IDENTITY_HASH_KEY: '',
  };
  const own = { ...keys, DATABASE_URL: '', NODE_ENV: 'production' as const, POLKU_DATA: folder };
  return { ...process.env, ...own, PORT: String(port), POLKU_LOG: 'warn', POLKU_LIMITS: '1000' };
}

function linesUpTo(child: ChildProcess, words: string): Promise<string[]> {
  return new Promise((tell, fail) => {
    const lines: string[] = [];
    child.once('exit', (code) => fail(new Error(`the start ended with ${code}\n${lines.join('\n')}`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line.includes(words)) tell(lines);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((tell) => child.once('exit', () => tell()));
}

/** A folder is made by one process only; one whose owner is gone is taken over. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path);
      const beat = setInterval(() => writeFileSync(join(path, 'alive'), ''), 2000).unref();
      return () => {
        clearInterval(beat);
        rmSync(path, { recursive: true, force: true });
      };
    } catch {
      const seen = existsSync(join(path, 'alive')) ? join(path, 'alive') : path;
      if (existsSync(seen) && Date.now() - statSync(seen).mtimeMs > 30_000)
        rmSync(path, { recursive: true, force: true });
      await wait(500);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await copyCity(resolve(process.argv[2] ?? '.data'));
