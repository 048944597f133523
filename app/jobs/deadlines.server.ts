import { advance, type Act } from '#app/core/advance.server.ts';
import { clock } from '#app/core/actor.ts';
import { log } from '#app/core/log.server.ts';
import { pool } from '#app/db/client.server.ts';
import { runStatement, statement } from '#app/db/statement.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { effectOf } from './clock-events.server.ts';
import { machines } from './machines.server.ts';
import { later, pauseAfter, wordsOf } from './pauses.ts';

type DueRow = { id: string; subjectType: string; subjectId: string; event: string; attempts: number };

const due = statement<DueRow>(
  'claim-deadline',
  `select "id", "subjectType", "subjectId", "event", "attempts" from "Deadline"
   where "doneAt" is null and "dueAt" <= $1::timestamptz and ("retryAt" is null or "retryAt" <= $1::timestamptz)
   order by "dueAt", "createdAt", "id" limit 1 for update skip locked`,
);
const done = statement<never>(
  'finish-deadline',
  `update "Deadline" set "doneAt"=$2::timestamptz, "result"=$3, "attempts"="attempts"+1 where "id"=$1::uuid`,
);

const failed = {
  name: 'fail-deadline',
  text: `update "Deadline" set "attempts"="attempts"+1, "result"=$2, "retryAt"=$3::timestamptz, "doneAt"=$4::timestamptz
    where "id"=$1::uuid`,
};

/**
 * Works off the deadline that has been due longest; false when there is none. The row, the event and what follows from
 * it stand in one transaction, so that a deadline's effect happens exactly once, whoever dies when.
 */
export async function workOffDeadline(now: Date): Promise<boolean> {
  let claimed: DueRow | undefined;
  try {
    await transaction(async (tx) => {
      [claimed] = await runStatement(tx, due, [now]);
      if (!claimed) return;
      const result = await send(tx, claimed, { actor: clock, now });
      await runStatement(tx, done, [claimed.id, now, result]);
    });
  } catch (error) {
    if (!claimed) throw error;
    await putOff(claimed, error, now);
  }
  return claimed !== undefined;
}

/** An event that came too late (the person renewed in time) is refused by the machine, and that is its result. */
async function send(tx: Tx, row: DueRow, act: Act): Promise<string> {
  const machine = machines[tableOf(row.subjectType)];
  const moved = await advance(tx, machine, { id: row.subjectId, event: { type: row.event } }, act);
  if (moved.kind === 'ok') await effectOf(row.subjectType, row.event)?.(tx, row.subjectId, act);
  return moved.kind;
}

async function putOff(row: DueRow, error: unknown, now: Date): Promise<void> {
  const attempt = row.attempts + 1;
  const pause = pauseAfter(attempt);
  log.warn('deadline', { type: row.event, attempt, error });
  const [retryAt, doneAt] = pause === null ? [null, now] : [later(now, pause), null];
  const result = pause === null ? 'parked' : wordsOf(error);
  await pool.query({ ...failed, values: [row.id, result, retryAt, doneAt] });
}

function tableOf(subjectType: string): keyof typeof machines {
  const table = Object.values(machines).find((machine) => machine.table === subjectType)?.table;
  if (!table) throw new Error(`no machine moves ${subjectType}`);
  return table;
}
