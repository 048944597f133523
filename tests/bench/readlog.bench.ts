import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { CounselorActor } from '#app/core/actor.ts';
import { closeDatabase, isEmbedded, pool } from '#app/db/client.server.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { logListRead, logRead } from '#app/features/privacy/log-read.server.ts';
import { verifyReadLog } from '#app/features/privacy/verify-read-log.server.ts';

/** What a line may cost a page, in milliseconds: our write at one reader at a time. */
const AIM = 1;
const ROUNDS = 5;
const SECONDS = 1;
const SHOWN = 50;

await migrate(pool, await readMigrations());
// What a log without a chain would be: the same columns and indexes of who, when and whom.
await pool.query(`create table "BareLog" ("id" bigint generated always as identity primary key, "personId" uuid, "accountId" uuid,
  "actorRole" text not null, "actorName" text not null, "page" text not null, "reason" text not null, "areaCode" text, "route" text,
  "requestId" text, "at" timestamptz(3) not null);
  create index on "BareLog" ("personId","at"); create index on "BareLog" ("accountId","at")`);

const now = new Date('2026-11-16T07:00:00Z');
const persons = Array.from({ length: 500 }, () => randomUUID());
const readers = Array.from({ length: 64 }, (): CounselorActor => ({
  ...{ role: 'counselor', accountId: randomUUID(), name: 'Kaisa Ohjaaja', areaCode: '1' },
  ...{ duties: ['clientWork'], teamId: null },
}));
const personAt = (turn: number) => persons[turn % persons.length] ?? '';
const bare = {
  name: 'bench-bare',
  text: `insert into "BareLog" ("personId","accountId","actorRole","actorName","page","reason","areaCode","route","requestId","at")
    values ($1::uuid,$2::uuid,$3,$4,$5,$6,$7,$8,$9,$10::timestamptz)`,
};

const ways = {
  bare: async (reader: CounselorActor, turn: number) => {
    const values = [
      personAt(turn),
      reader.accountId,
      'counselor',
      reader.name,
      'client',
      'customership',
      '1',
    ];
    await pool.query({ ...bare, values: [...values, '/counselor/clients/:id', randomUUID(), now] });
  },
  line: (reader: CounselorActor, turn: number) =>
    logRead(reader, personAt(turn), 'client', 'customership', now),
  list: (reader: CounselorActor, turn: number) =>
    logListRead(reader, persons.slice(turn % 400, (turn % 400) + SHOWN), 'caseload', now),
};
type Way = keyof typeof ways;
const names: Way[] = ['bare', 'line', 'list'];

console.log(isEmbedded ? '\nEmbedded database, on disk' : '\nPostgreSQL');
console.log(`milliseconds a write, the median of ${ROUNDS} rounds; a list shows ${SHOWN} persons`);
console.log('clients   bare   line  added   list');
for (const clients of isEmbedded ? [1] : [1, 4, 16]) await compare(clients);
const { lines, flaws } = await verifyReadLog();
console.log(`${lines} lines verified, ${flaws.length} flaws`);
if (flaws.length > 0) process.exitCode = 1;
await closeDatabase();

async function compare(clients: number): Promise<void> {
  const figures: Record<Way, number[]> = { bare: [], line: [], list: [] };
  for (const way of names) await measure(way, clients, 0.3);
  for (let round = 0; round < ROUNDS; round++)
    for (const way of names) figures[way].push(await measure(way, clients, SECONDS));
  const [plain, line, list] = names.map((way) => median(figures[way]));
  if (plain === undefined || line === undefined || list === undefined) return;
  const added = line - plain;
  if (added > AIM) process.exitCode = 1;
  const cells = [String(clients), ...[plain, line, added, list].map((each) => each.toFixed(2))];
  console.log(cells.map((cell) => cell.padStart(7)).join(''));
}

/** Milliseconds until a write is answered, of so many clients at once, each a reader of its own. */
async function measure(way: Way, clients: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const took: number[] = [];
  const client = async (number: number) => {
    const reader = readers[number % readers.length];
    if (!reader) return;
    for (let turn = number * 31; performance.now() < until; turn++) {
      const started = performance.now();
      await ways[way](reader, turn);
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return median(took);
}

function median(figures: number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
}
