import { performance } from 'node:perf_hooks';
import { advance, type Act } from '#app/core/advance.server.ts';
import { closeDatabase, isEmbedded, kysely, pool } from '#app/db/client.server.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { actAs, makeCounselor, makePerson, startJourney, value } from '#tests/support/factories.ts';

/** The least share of the raw figure that `advance` must reach. */
const AIM = 0.6;
const ROWS = 64;
const ROUNDS = 5;
const SECONDS = 1.2;

// What advance does, written out: the locking select and the one statement that writes state, history and messages.
const lock = {
  name: 'bench-lock',
  text: `select "state","context","version","machineVersion","areaCode","personId" from "Journey"
    where "id"=$1::uuid and "areaCode"::text=$2 for update`,
};
const move = {
  name: 'bench-move',
  text: `with moved as (
      update "Journey" set "state"=$13::jsonb, "context"=$18::jsonb, "version"=$3::int, "machineVersion"=$4::int, "updatedAt"=$15::timestamptz
      where "id"=$2::uuid and "version"=$3::int - 1 returning 1),
    noted as (
      insert into "History" ("subjectType","subjectId","version","machineVersion","personId","areaCode","type","data",
        "actorRole","actorId","channel","fromState","toState","on","at","regime")
      select $1,$2::uuid,$3::int,$4::int,$5::uuid,$6,$7,$8::jsonb,$9,$10::uuid,$11,$12::jsonb,$13::jsonb,$14::date,$15::timestamptz,$16
      from moved returning 1),
    sent as (
      insert into "Outbox" ("type","params","subjectType","subjectId","version","personId","actorRole","actorId","at","availableAt")
      select m."type",m."params",$1,$2::uuid,$3::int,$5::uuid,$9,$10::uuid,$15::timestamptz,$15::timestamptz
      from moved, jsonb_to_recordset($17::jsonb) as m("type" text, "params" jsonb) returning 1)
    select count(*)::int as "moved" from moved`,
};

type Way = (id: string) => Promise<void>;

await migrate(pool, await readMigrations());
const act: Act = actAs(await makeCounselor());
const ids = await makeJourneys();
const ways: Record<'raw' | 'advance', Way> = { raw, advance: advanced };

console.log(isEmbedded ? '\nEmbedded database, on disk' : '\nPostgreSQL');
console.log('clients  raw/s  advance/s  ratio');
for (const clients of isEmbedded ? [1] : [1, 4, 16]) await compare(clients);
await closeDatabase();

async function compare(clients: number): Promise<void> {
  const figures: Record<keyof typeof ways, number[]> = { raw: [], advance: [] };
  for (const way of ['raw', 'advance'] as const) await measure(ways[way], clients, 0.5);
  for (let round = 0; round < ROUNDS; round++)
    for (const way of ['raw', 'advance'] as const)
      figures[way].push(await measure(ways[way], clients, SECONDS));
  const [plain, own] = [median(figures.raw), median(figures.advance)];
  const ratio = own / plain;
  if (ratio < AIM) process.exitCode = 1;
  const cells = [clients, Math.round(plain), Math.round(own), ratio.toFixed(2)];
  console.log(cells.map((cell, at) => String(cell).padStart([7, 6, 10, 6][at] ?? 0)).join(' '));
}

/** Transitions a second of so many clients, each on rows of its own. */
async function measure(way: Way, clients: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let count = 0;
  const client = async (number: number) => {
    const own = ids.filter((_, at) => at % clients === number);
    for (let turn = 0; performance.now() < until; turn++) {
      await way(own[turn % own.length] ?? '');
      count++;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return count / ((performance.now() - started) / 1000);
}

async function advanced(id: string): Promise<void> {
  const event = { type: 'RECORD_MISSED_CONTACT' } as const;
  value(await transaction((tx) => advance(tx, journeyMachine, { id, event }, act)));
}

async function raw(id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{
      version: number;
      state: unknown;
      context: unknown;
      personId: string;
    }>({
      ...lock,
      values: [id, '1'],
    });
    const [row] = rows;
    if (!row) throw new Error('the row is gone');
    const state = JSON.stringify(row.state);
    const values = [
      [
        'Journey',
        id,
        row.version + 1,
        1,
        row.personId,
        '1',
        'RECORD_MISSED_CONTACT',
        '{}',
        'counselor',
        act.actor.accountId,
      ],
      [
        'eService',
        state,
        state,
        '2026-11-16',
        act.now,
        'R6',
        '[{"type":"contact-missed","params":{}}]',
        JSON.stringify(row.context),
      ],
    ].flat();
    await client.query({ ...move, values });
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function makeJourneys(): Promise<string[]> {
  const made: string[] = [];
  for (let index = 0; index < ROWS; index++) {
    const seeker = await makePerson();
    const id = await startJourney(seeker, '1');
    const details = { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' } as const;
    for (const event of [details, { type: 'COMPLETE_REGISTRATION' } as const])
      value(await transaction((tx) => advance(tx, journeyMachine, { id, event }, actAs(seeker))));
    made.push(id);
  }
  await kysely.deleteFrom('Outbox').execute();
  return made;
}

function median(figures: number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
}
