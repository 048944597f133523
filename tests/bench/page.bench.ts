/**
 * The caseload page of fifty rows beside the same page written with Remix's Link and Form in each row: whole requests a
 * second over HTTP on 127.0.0.1, sixteen connections, none answered by 304, each loaded and rendered anew. Both are built
 * for production, served by one process on one database, and take turns.
 */
import { fork } from 'node:child_process';
import { Agent, get, request } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** How many times as many requests the page must answer. */
const AIM = 3;
const CONNECTIONS = 16;
const ROUNDS = 5;
const SECONDS = 3;
const WARM_SECONDS = 3;

const server = fork(join(import.meta.dirname, 'page-server.ts'), [], {
  execArgv: ['--import', 'tsx'],
  env: {
    ...process.env,
    NODE_ENV: 'production',
    PORT: '0',
    POLKU_LOG: 'silent',
    POLKU_LIMITS: '1000',
    POLKU_DEMONSTRATION: 'on',
    POLKU_SECURE_COOKIES: 'off',
    SESSION_SECRET: 'only-for-the-bench-only-for-the-bench',
    POLKU_LOG_KEY: 'only-for-the-bench-only-for-the-bench',
  },
});
const port = await new Promise<number>((resolve, reject) => {
  server.once('message', (message) => resolve(Number(Object.values(Object(message))[0])));
  server.once('exit', (code) => reject(new Error(`the server ended: ${code}`)));
});

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const cookie = await signInAsCounselor();
const pages = {
  'Polku: <a> and <form>, rows as text, no script': '/en/counselor/caseload?scope=area',
  'Remix: <Link> and <Form> in each row, hydrated, data in the page, streamed': '/en/bench?scope=area',
};
const figures = new Map<string, number[]>();
const sizes = new Map<string, number>();
const [ours = [], theirs = []] = await Promise.all(Object.values(pages).map(cells));
if (ours.length < 450 || ours.join('|') !== theirs.join('|'))
  throw new Error('the pages differ in their cells');
for (const [name, path] of Object.entries(pages)) {
  sizes.set(name, await load(path));
  await measure(path, WARM_SECONDS);
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, path] of Object.entries(pages)) {
    figures.set(name, [...(figures.get(name) ?? []), await measure(path, SECONDS)]);
    await wait(100);
  }
}
const [plain = 0, linked = 1] = [...figures.values()].map(median);
for (const [name, all] of figures)
  console.log(
    `${name}: ${median(all).toFixed(0)} requests/s, ${Math.round((sizes.get(name) ?? 0) / 1024)} kB`,
  );
const ratio = plain / linked;
console.log(`ratio ${ratio.toFixed(2)} (aim ${AIM})`);
if (ratio < AIM) process.exitCode = 1;
agent.destroy();
server.disconnect();

async function measure(path: string, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  let answered = 0;
  const client = async () => {
    while (performance.now() < until) {
      await load(path);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  return answered / ((performance.now() - started) / 1000);
}

/** What a reader reads in each cell. */
async function cells(path: string): Promise<string[]> {
  const page = await (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Cookie: cookie } })).text();
  const found = page.matchAll(/<t[dh]\b(?![^>]*scope="col")[^>]*>(.*?)<\/t[dh]>/gs);
  return [...found].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ''));
}

/** Resolves to the number of bytes. */
function load(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers: { Cookie: cookie } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        if (response.statusCode === 200 && bytes > 10_000) resolve(bytes);
        else reject(new Error(`${path}: ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

async function signInAsCounselor(): Promise<string> {
  const page = await (await fetch(`http://127.0.0.1:${port}/en/sign-in`)).text();
  const form = page.split('<form').find((part) => part.includes('Sanna Hakala'));
  const accountId = /name="accountId" value="([^"]+)"|value="([^"]+)"/.exec(form ?? '');
  const body = new URLSearchParams({ accountId: accountId?.[1] ?? accountId?.[2] ?? '' }).toString();
  return new Promise((resolve, reject) => {
    const posting = request(
      {
        host: '127.0.0.1',
        port,
        path: '/en/sign-in',
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: `http://127.0.0.1:${port}`,
          Host: `127.0.0.1:${port}`,
        },
      },
      (response) => {
        response.resume();
        const [first] = response.headers['set-cookie'] ?? [];
        if (first) resolve(first.split(';')[0] ?? '');
        else reject(new Error(`sign-in answered ${response.statusCode}`));
      },
    );
    posting.on('error', reject).end(body);
  });
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
