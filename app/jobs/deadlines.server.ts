import { advanceAll, type Act, type Advanced } from '#app/core/advance.server.ts';
import { clock } from '#app/core/actor.ts';
import { log } from '#app/core/log.server.ts';
import type { AnyMachine } from '#app/core/machine.ts';
import { pool } from '#app/db/client.server.ts';
import { runStatement, statement } from '#app/db/statement.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { effectOf } from './clock-events.server.ts';
import { machineOf } from '#app/features/machines.ts';
import { later, pauseAfter, wordsOf } from './pauses.ts';

/** As many in one commit: more would hold their rows for longer than a visitor should wait. */
export const BATCH = 200;

type DueRow = { id: string; subjectType: string; subjectId: string; event: string; attempts: number };
/** How a try went: `doneAt` when there is none to follow. */
type End = {
  id: string;
  result: string | null;
  doneAt: Date | null;
  retryAt: Date | null;
  lastError: string | null;
};

// A subject's later deadline waits for its earlier one, so that a batch holds a subject once and no two workers do.
const isFirst = `not exists (select 1 from "Deadline" e
  where e."subjectType"=d."subjectType" and e."subjectId"=d."subjectId" and e."doneAt" is null
  and (e."dueAt",e."createdAt",e."id") < (d."dueAt",d."createdAt",d."id"))`;

export const claim = statement<DueRow>(
  'claim-deadlines',
  `select "id","subjectType","subjectId","event","attempts" from "Deadline" d
   where "doneAt" is null and "dueAt" <= $1::timestamptz and ("retryAt" is null or "retryAt" <= $1::timestamptz) and ${isFirst}
   order by "dueAt","createdAt","id" limit $2::int for update of d skip locked`,
);
export const finish = statement<never>(
  'finish-deadlines',
  `update "Deadline" d set "doneAt"=e."doneAt","result"=e."result","retryAt"=e."retryAt","lastError"=e."lastError","attempts"=d."attempts"+1
   from json_to_recordset($1::json) as e("id" uuid,"doneAt" timestamptz,"result" text,"retryAt" timestamptz,"lastError" text)
   where d."id"=any($2::uuid[]) and d."id"=e."id"`,
);
/** The ids are given apart, so that the rows are looked up by them whatever the planner makes of the list. */
export const finishing = (ends: End[]): unknown[] => [JSON.stringify(ends), ends.map(({ id }) => id)];

/**
 * Works off a batch of the deadlines that have been due longest; answers how many it brought to an end or put off. The
 * rows, the events and what follows from them stand in one transaction, so that a deadline's effect happens exactly once,
 * whoever dies when. Where one of them fails in the database, each is tried alone and only that one is put off.
 */
export async function workOffDeadlines(now: Date, most = BATCH): Promise<number> {
  let claimed: DueRow[] = [];
  try {
    return await transaction(async (tx) => {
      claimed = await runStatement(tx, claim, [now, most]);
      if (claimed.length === 0) return 0;
      const ends = await send(tx, claimed, { actor: clock, now });
      await runStatement(tx, finish, finishing(ends));
      return ends.length;
    });
  } catch (error) {
    const [only, ...others] = claimed;
    if (!only) throw error;
    if (others.length > 0) return oneByOne(now, claimed.length);
    await pool.query(finish.text, finishing([putOff(only, error, now)]));
    return 1;
  }
}

async function oneByOne(now: Date, count: number): Promise<number> {
  let done = 0;
  for (let turn = 0; turn < count; turn++) done += await workOffDeadlines(now, 1);
  return done;
}

/**
 * An event that came too late (the person renewed in time) is refused by the machine, and that is its result. A row that
 * somebody holds right now is left for the next batch: waiting for it while holding others would be a deadlock.
 */
async function send(tx: Tx, rows: DueRow[], act: Act): Promise<End[]> {
  const outcomes = new Map<string, Advanced>();
  for (const type of new Set(rows.map(({ subjectType }) => subjectType))) {
    const group = rows.filter(({ subjectType }) => subjectType === type);
    const targets = group.map(({ subjectId, event }) => ({ id: subjectId, event: { type: event } }));
    const moved = await moveAll(tx, type, targets, act);
    for (const { id, subjectId } of group) outcomes.set(id, moved.get(subjectId) ?? { kind: 'taken' });
  }
  const ends: End[] = [];
  for (const row of rows) {
    const outcome = outcomes.get(row.id);
    if (!outcome || outcome.kind === 'taken') continue;
    if (outcome.kind === 'ok') await effectOf(row.subjectType, row.event)?.(tx, row.subjectId, act);
    ends.push(
      outcome.kind === 'broken' ? putOff(row, outcome.error, act.now) : ended(row, outcome.kind, act.now),
    );
  }
  return ends;
}

type Target = { id: string; event: { type: string } };

async function moveAll(tx: Tx, type: string, targets: Target[], act: Act): Promise<Map<string, Advanced>> {
  const machine: AnyMachine | undefined = Object.values(machineOf).find(({ table }) => table === type);
  if (machine) return advanceAll(tx, machine, targets, act);
  const error = new Error(`no machine moves ${type}`);
  return new Map(targets.map(({ id }) => [id, { kind: 'broken', error }]));
}

const ended = ({ id }: DueRow, result: string, now: Date): End => ({
  id,
  result,
  doneAt: now,
  retryAt: null,
  lastError: null,
});

function putOff(row: DueRow, error: unknown, now: Date): End {
  const attempt = row.attempts + 1;
  const pause = pauseAfter(attempt);
  log.warn('deadline', { type: row.event, attempt, error });
  const lastError = wordsOf(error);
  if (pause === null) return { ...ended(row, 'parked', now), lastError };
  return { id: row.id, result: null, doneAt: null, retryAt: later(now, pause), lastError };
}
