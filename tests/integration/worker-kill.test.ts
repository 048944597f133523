import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { isEmbedded, pool } from '#app/db/client.server.ts';
import { inconsistencies } from '#tests/support/consistency.ts';
import { copiesOf, somebodyWithPlan, type Somebody } from '#tests/support/copies.ts';
import { buildOnce, startProcess, type Kind, type Started } from '#tests/support/work-processes.ts';

/** For how long processes are killed: CI takes two minutes, a developer's run is shorter. */
const SECONDS = Number(process.env.POLKU_KILL_SECONDS ?? 15);
const PEOPLE = 2500;
const BURSTS = 25;
/** A message that a killed process had claimed is free again after a minute. */
const AFTERMATH = 150_000;

beforeAll(async () => {
  if (!isEmbedded) await buildOnce();
}, 900_000);

// The embedded database has one process, and nobody to take over from it.
it.skipIf(isEmbedded)(
  'two workers and a web server, killed at random while 5,000 deadlines fall due, lose nothing and repeat nothing',
  async () => {
    const people = await copiesOf(await somebodyWithPlan(), PEOPLE);
    await pool.query(`update "Outbox" set "deliveredAt"=now()`);
    const bursts = burstsFrom(Date.now() + 4000);
    await planInBursts(people, bursts);
    const { kills, processes } = await killAtRandom(bursts);
    const waiting = await untilNothingWaits();
    await stopAll(processes);
    console.log(`${kills} kills in ${SECONDS} s; ${await retold()} messages were delivered more than once`);
    expect(kills).toBeGreaterThan(SECONDS / 15);
    expect(waiting).toBe(0);
    await expectOnce();
    expect(await inconsistencies()).toEqual([]);
  },
  SECONDS * 1000 + AFTERMATH + 120_000,
);

const burstsFrom = (start: number) =>
  Array.from({ length: BURSTS }, (_, burst) => start + (SECONDS * 950 * burst) / BURSTS);

/** A review of each plan and a renewal of each journey, a few hundred at a time. */
async function planInBursts(people: Somebody[], bursts: number[]): Promise<void> {
  const rows = people.flatMap(({ planId, journeyId }, at) => {
    const due = new Date(bursts[at % BURSTS] ?? 0);
    return [
      { id: uuid(), subjectType: 'Plan', subjectId: planId, event: 'REVIEW_DUE', due },
      { id: uuid(), subjectType: 'Journey', subjectId: journeyId, event: 'RENEWAL_DUE', due },
    ];
  });
  await pool.query(
    `insert into "Deadline" ("id","subjectType","subjectId","event","dueAt","createdAt")
     select "id","subjectType","subjectId","event","due",now() from json_to_recordset($1::json)
       as r("id" uuid,"subjectType" text,"subjectId" uuid,"event" text,"due" timestamptz)`,
    [JSON.stringify(rows)],
  );
}

/** Three processes; now and then one of them dies where it stands and another takes its place. */
async function killAtRandom(bursts: number[]): Promise<{ kills: number; processes: Started[] }> {
  const kinds: Kind[] = ['worker', 'worker', 'web'];
  const processes = kinds.map((kind) => startProcess(kind));
  await Promise.all(processes.map(({ ready }) => ready));
  let kills = 0;
  for (const until = Date.now() + SECONDS * 1000; Date.now() < until;) {
    // Somewhere in the work that the next burst brings, or in the quiet before it.
    const burst = bursts.find((at) => at > Date.now()) ?? Date.now();
    await wait(Math.max(0, burst - Date.now() - Math.random() * 300) + Math.random() * 700);
    const place = Math.floor(Math.random() * kinds.length);
    const [victim, kind] = [processes[place], kinds[place]];
    if (!victim || !kind) continue;
    // One that has not come to work yet would make a cheap victim.
    if (!(await victim.ready)) throw new Error((await victim.ended).said);
    victim.child.kill('SIGKILL');
    await victim.ended;
    kills++;
    processes[place] = startProcess(kind);
  }
  return { kills, processes };
}

async function untilNothingWaits(): Promise<number> {
  let waiting = 1;
  for (const until = Date.now() + AFTERMATH; waiting > 0 && Date.now() < until; await wait(500))
    waiting = await count(
      `select (select count(*) from "Deadline" where "doneAt" is null and "dueAt" <= now())
            + (select count(*) from "Outbox" where "deliveredAt" is null and "parkedAt" is null)`,
    );
  return waiting;
}

async function stopAll(processes: Started[]): Promise<void> {
  for (const { child } of processes) child.kill('SIGTERM');
  for (const { ended } of processes) expect((await ended).code).toBe(0);
}

async function expectOnce(): Promise<void> {
  const due = `"event" in ('REVIEW_DUE','RENEWAL_DUE')`;
  expect(await count(`select count(*) from "Deadline" where ${due} and "result"='ok'`)).toBe(2 * PEOPLE);
  for (const [event, message] of [
    ['REVIEW_DUE', 'plan-review-due'],
    ['RENEWAL_DUE', 'renewal-asked'],
  ]) {
    const lines = `from "History" where "type"='${event}'`;
    expect(await count(`select count(*) ${lines}`), event).toBe(PEOPLE);
    expect(await count(`select count(distinct "subjectId") ${lines}`), event).toBe(PEOPLE);
    const sent = `from "Outbox" o where o."type"='${message}'`;
    expect(await count(`select count(*) ${sent} and o."deliveredAt" is not null`), message).toBe(PEOPLE);
    const told = `select count(*) from "Notice" n join "Outbox" o on o."id"=n."outboxId" where o."type"='${message}'`;
    expect(await count(told), message).toBe(PEOPLE);
  }
  // What a renewal plans stands in its transaction.
  expect(await count(`select count(*) from "Deadline" where "event"='RENEWAL_DEADLINE_PASSED'`)).toBe(PEOPLE);
  expect(await count(`select count(*) from "Outbox" where "parkedAt" is not null`)).toBe(0);
}

const retold = () => count(`select count(*) from "Outbox" where "attempts" > 1`);

async function count(sql: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select (${sql})::int as "n"`);
  return rows[0]?.n ?? 0;
}
