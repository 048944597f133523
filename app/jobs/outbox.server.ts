import { setImmediate as breathe } from 'node:timers/promises';
import { log } from '#app/core/log.server.ts';
import { pool } from '#app/db/client.server.ts';
import { handlerOf } from './handlers.server.ts';
import type { OutboxRow } from './outbox-row.ts';
import { later, pauseAfter, wordsOf } from './pauses.ts';

type Claimed = OutboxRow & { dueAt: Date };

const BATCH = 50;
/** A row that is claimed and not finished in this time belongs to a process that died; another one takes it. */
const LEASE = 60_000;

const claim = {
  name: 'claim-outbox',
  text: `with due as (
      select "id", "availableAt" from "Outbox" where "deliveredAt" is null and "parkedAt" is null and "availableAt" <= $1::timestamptz
      order by "availableAt", "id" limit ${BATCH} for update skip locked)
    update "Outbox" o set "availableAt"=$2::timestamptz, "attempts"=o."attempts"+1 from due where o."id"=due."id"
    returning o."id", o."type", o."subjectType", o."subjectId", o."personId", o."actorRole", o."actorId", o."at", o."attempts",
      due."availableAt" as "dueAt"`,
};
const delivered = {
  name: 'deliver-outbox',
  text: `update "Outbox" set "deliveredAt"=greatest("at", $2::timestamptz), "lastError"=null where "id"=any($1::bigint[])`,
};
const released = {
  name: 'release-outbox',
  text: `update "Outbox" set "availableAt"=$2::timestamptz, "attempts"="attempts"-1 where "id"=any($1::bigint[])`,
};
const failed = {
  name: 'fail-outbox',
  text: `update "Outbox" set "lastError"=$2, "availableAt"=coalesce($3::timestamptz,"availableAt"), "parkedAt"=$4::timestamptz
    where "id"=$1::bigint`,
};

/**
 * Delivers a batch of what is due at `now`, oldest first; answers how many rows it took. A handler may run twice for one
 * row (a process may die between the handlers and their mark), so handlers are idempotent. Told to stop, it finishes the
 * message in hand and gives the others back. Who catches up takes along what falls due until a later instant, and delivers
 * each at its own time.
 */
export async function deliverOutbox(now: Date, stopping = () => false, until: Date = now): Promise<number> {
  const { rows } = await pool.query<Claimed>({ ...claim, values: [until, later(until, LEASE)] });
  if (rows.length === 0) return 0;
  const waiting = rows.toSorted((one, other) => one.at.getTime() - other.at.getTime() || one.id - other.id);
  const done: number[] = [];
  for (let row = waiting.shift(); row; row = waiting.shift()) {
    // The embedded database answers without ever waiting; visitors are to get a word in between.
    await breathe();
    if (await deliver(row, row.dueAt > now ? row.dueAt : now)) done.push(row.id);
    if (stopping()) break;
  }
  await pool.query({ ...delivered, values: [done, now] });
  if (waiting.length > 0) await pool.query({ ...released, values: [waiting.map(({ id }) => id), now] });
  return rows.length - waiting.length;
}

async function deliver(row: OutboxRow, now: Date): Promise<boolean> {
  try {
    await handlerOf(row.type)(row, now);
    return true;
  } catch (error) {
    const pause = pauseAfter(row.attempts);
    log.warn('outbox', { type: row.type, attempt: row.attempts, error });
    const values = [row.id, wordsOf(error), pause && later(now, pause), pause === null ? now : null];
    await pool.query({ ...failed, values });
    return false;
  }
}
