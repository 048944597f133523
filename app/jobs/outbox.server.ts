import { log } from '#app/core/log.server.ts';
import { pool } from '#app/db/client.server.ts';
import { handlerOf } from './handlers.server.ts';
import type { OutboxRow } from './outbox-row.ts';
import { later, pauseAfter, wordsOf } from './pauses.ts';

const BATCH = 50;
/** A row that is claimed and not finished in this time belongs to a process that died; another one takes it. */
const LEASE = 60_000;

const claim = {
  name: 'claim-outbox',
  text: `with due as (
      select "id" from "Outbox" where "deliveredAt" is null and "parkedAt" is null and "availableAt" <= $1::timestamptz
      order by "availableAt", "id" limit ${BATCH} for update skip locked)
    update "Outbox" o set "availableAt"=$2::timestamptz, "attempts"=o."attempts"+1 from due where o."id"=due."id"
    returning o."id", o."type", o."subjectType", o."subjectId", o."personId", o."actorRole", o."actorId", o."at", o."attempts"`,
};
const delivered = {
  name: 'deliver-outbox',
  text: `update "Outbox" set "deliveredAt"=$2::timestamptz, "lastError"=null where "id"=$1::bigint`,
};
const failed = {
  name: 'fail-outbox',
  text: `update "Outbox" set "lastError"=$2, "availableAt"=coalesce($3::timestamptz,"availableAt"), "parkedAt"=$4::timestamptz
    where "id"=$1::bigint`,
};

/**
 * Delivers a batch of what is due at `now`, oldest first; answers how many rows it took. A handler may run twice for one
 * row (a process may die between the handler and its mark), so handlers are idempotent.
 */
export async function deliverOutbox(now: Date): Promise<number> {
  const { rows } = await pool.query<OutboxRow>({ ...claim, values: [now, later(now, LEASE)] });
  for (const row of rows.toSorted((one, other) => one.id - other.id)) await deliver(row, now);
  return rows.length;
}

async function deliver(row: OutboxRow, now: Date): Promise<void> {
  try {
    await handlerOf(row.type)(row, now);
    await pool.query({ ...delivered, values: [row.id, now] });
  } catch (error) {
    const pause = pauseAfter(row.attempts);
    log.warn('outbox', { type: row.type, attempt: row.attempts, error });
    const values = [row.id, wordsOf(error), pause && later(now, pause), pause === null ? now : null];
    await pool.query({ ...failed, values });
  }
}
