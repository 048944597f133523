/**
 * `npm run bench -- deadlines`: due deadlines are worked off in batches, beside a loop that sends the same statements
 * with the same values and asks no machine. The two take turns, each on plans of its own.
 */
import { performance } from 'node:perf_hooks';
import { v7 as uuid } from 'uuid';
import { clock } from '#app/core/actor.ts';
import { moveAllOf, parametersOfAll, type Line } from '#app/core/transition.server.ts';
import { closeDatabase, isEmbedded, pool } from '#app/db/client.server.ts';
import { migrate, readMigrations } from '#app/db/migrate.server.ts';
import { runStatement, statement } from '#app/db/statement.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { planMachine } from '#app/features/plans/plan.machine.ts';
import { BATCH, claim, finish, finishing, workOffDeadlines } from '#app/jobs/deadlines.server.ts';
import { copiesOf, somebodyWithPlan, type Somebody } from '#tests/support/copies.ts';
import { monday } from '#tests/support/factories.ts';

/** The least share of the raw rate that working off must reach. */
const AIM = 0.6;
const TOTAL = isEmbedded ? 10_000 : 100_000;
const TURNS = 5;
/** No turn begins later than this, in seconds. */
const PATIENCE = 240;

type Row = Pick<Line, 'id' | 'version' | 'personId' | 'areaCode' | 'context'> & { state: unknown };
const lock = statement<Row>(
  'bench-lock',
  `select "id","state","context","version","areaCode","personId" from "Plan" where "id"=any($1::uuid[]) and $2::text is null
   order by "id" for update skip locked`,
);
const act = { actor: clock, now: monday };
const ways = { raw, worker: () => workOffDeadlines(monday) };
const seconds = { raw: 0, worker: 0 };
const done = { raw: 0, worker: 0 };

const began = performance.now();
await migrate(pool, await readMigrations());
console.log(isEmbedded ? '\nEmbedded database, on disk' : '\nPostgreSQL');
const one = await somebodyWithPlan();
await turn('raw', 2 * BATCH, false);
await turn('worker', 2 * BATCH, false);
for (let number = 1; number <= TURNS && performance.now() - began < PATIENCE * 1000; number++) {
  for (const way of number % 2 ? (['raw', 'worker'] as const) : (['worker', 'raw'] as const))
    await turn(way, TOTAL / TURNS, true);
  console.log(`${done.worker} of ${TOTAL} worked off: raw ${rate('raw')}/s, worker ${rate('worker')}/s`);
}
const ratio = rate('worker') / rate('raw');
console.log(
  `${done.worker} deadlines in batches of ${BATCH}: ${rate('worker')}/s beside ${rate('raw')}/s raw, ratio ${ratio.toFixed(2)} (aim ${AIM})`,
);
if (ratio < AIM || done.worker < TOTAL) process.exitCode = 1;
await closeDatabase();

function rate(way: keyof typeof ways): number {
  return Math.round(done[way] / seconds[way]);
}

/** So many plans whose review is due, worked off in one way until none is left. */
async function turn(way: keyof typeof ways, count: number, counts: boolean): Promise<void> {
  await planReviews(await copiesOf(one, count));
  const started = performance.now();
  let worked = 0;
  for (let batch = await ways[way](); batch > 0; batch = await ways[way]()) worked += batch;
  if (worked !== count) throw new Error(`${worked} of ${count} deadlines were worked off`);
  if (!counts) return;
  seconds[way] += (performance.now() - started) / 1000;
  done[way] += worked;
}

async function planReviews(people: Somebody[]): Promise<void> {
  const rows = people.map(({ planId }, at) => ({ id: uuid(), planId, due: new Date(monday.getTime() - at) }));
  await pool.query(
    `insert into "Deadline" ("id","subjectType","subjectId","event","dueAt","createdAt")
     select "id",'Plan',"planId",'REVIEW_DUE',"due",$2 from json_to_recordset($1::json) as r("id" uuid,"planId" uuid,"due" timestamptz)`,
    [JSON.stringify(rows), monday],
  );
  await pool.query('analyze');
}

/** What the worker sends, with the answer of the machine known beforehand. */
async function raw(): Promise<number> {
  return transaction(async (tx) => {
    const claimed = await runStatement(tx, claim, [monday, BATCH]);
    if (claimed.length === 0) return 0;
    const rows = await runStatement(tx, lock, [claimed.map(({ subjectId }) => subjectId), null]);
    const lines = rows.map(({ id, version, personId, areaCode, context, state }) => ({
      ...{
        id,
        version: version + 1,
        personId,
        areaCode,
        type: 'REVIEW_DUE',
        data: {},
        from: state,
        to: 'reviewDue',
      },
      ...{ context, messages: [{ type: 'plan-review-due', params: {} }] },
    }));
    await runStatement(tx, moveAllOf('Plan'), parametersOfAll(planMachine, lines, act));
    const ends = claimed.map(({ id }) => ({
      id,
      result: 'ok',
      doneAt: monday,
      retryAt: null,
      lastError: null,
    }));
    await runStatement(tx, finish, finishing(ends));
    return ends.length;
  });
}
