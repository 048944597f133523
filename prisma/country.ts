import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { identityKeyProblems } from '#app/core/identity-keys.server.ts';
import { closeDatabase, connectionAside, isEmbedded, pool } from '#app/db/client.server.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { checkCountry } from './country/check.ts';
import { Declined, fillCountry } from './country/fill.ts';
import { Library } from './country/library-format.ts';
import { count } from './country/progress.ts';

const usage = `npm run generate -- --seekers 400000 [--counselors 5000] [--vacancies 100000] [--seed 1]
npm run generate -- --check [--sample 1000]
Both on a PostgreSQL database: DATABASE_URL, POLKU_IDENTITY_KEYS and POLKU_IDENTITY_HASH_KEY as for the server.`;

const say = (line: string) => console.log(line);

/** In the proportions of a country of 400,000 seekers. */
const CLIENTS = 80;
const SEEKERS_OF_VACANCY = 4;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seekers: { type: 'string' },
      counselors: { type: 'string' },
      vacancies: { type: 'string' },
      seed: { type: 'string' },
      check: { type: 'boolean' },
      sample: { type: 'string' },
    },
  });
  if (isEmbedded) throw new Declined(`A country needs a PostgreSQL server: set DATABASE_URL.\n${usage}`);
  if (values.check) return check(whole(values.sample, 1000));
  const problems = identityKeyProblems();
  if (problems.length > 0) throw new Declined(problems.join('\n'));
  const seekers = whole(values.seekers, 0);
  if (seekers < 1) throw new Declined(usage);
  const wish = {
    seekers,
    counselors: whole(values.counselors, Math.ceil(seekers / CLIENTS)),
    vacancies: whole(values.vacancies, Math.ceil(seekers / SEEKERS_OF_VACANCY)),
    seed: whole(values.seed, 1),
  };
  const began = Date.now();
  await migrate(pool, await readMigrations());
  const client = connectionAside();
  if (!client) return;
  await client.connect();
  try {
    const rows = await fillCountry(client, { wish, source: live, say, progress: true });
    say(`${count(rows)} rows in ${count(Math.round((Date.now() - began) / 1000))} s`);
  } finally {
    await client.end();
  }
}

/** Whole numbers may be written with spaces or commas between their thousands. */
function whole(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text.replaceAll(/[ _,]/g, ''));
  if (!Number.isSafeInteger(number) || number < 0) throw new Declined(`"${text}" is not a number.\n${usage}`);
  return number;
}

/** The lives are lived in a process and a database of their own. */
async function live(): Promise<Library> {
  const folder = await mkdtemp(join(tmpdir(), 'polku-lives-'));
  const target = join(folder, 'library.json');
  try {
    const program = fileURLToPath(new URL('country/live.ts', import.meta.url));
    const env = { ...process.env, DATABASE_URL: '', POLKU_DATA: 'memory:' };
    const child = spawn(process.execPath, ['--import', 'tsx', program, target], { env, stdio: 'inherit' });
    const code = await new Promise((ended) => child.once('exit', ended));
    if (code !== 0) throw new Error(`the lives could not be lived: ${String(code)}`);
    return Library.parse(JSON.parse(await readFile(target, 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function check(sample: number): Promise<void> {
  const { looked, found } = await checkCountry(sample, say);
  for (const line of found.slice(0, 50)) say(line);
  if (found.length > 50) say(`… and ${count(found.length - 50)} more`);
  say(
    `${count(looked)} people and what they meet: ${found.length === 0 ? 'all as their history says' : `${count(found.length)} differences`}`,
  );
  if (found.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Declined)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
