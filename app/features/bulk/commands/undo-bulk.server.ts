import type { Act } from '#app/core/advance.server.ts';
import { notAllowed, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { numbered } from '#app/db/numbered.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { lockOwnAct } from '../own-act.server.ts';

/**
 * Takes back what can still be undone. What has not been begun is not done at all, and what is held leaves no more, from
 * this moment on, however late the worker is; what else there is to undo is worked off client by client.
 */
export async function undoBulk(
  act: Act,
  { bulkId }: { bulkId: string },
): Promise<Outcome<{ undoing: number }>> {
  const { now } = act;
  return transaction(async (tx) => {
    const own = await lockOwnAct(tx, act, bulkId);
    if (!own?.confirmed) return notFound;
    const dropped = await numbered<{ id: string }>(notBegun, [bulkId, now]).execute(tx);
    const turned = await numbered<{ id: string }>(undoing, [bulkId, now]).execute(tx);
    if (dropped.rows.length + turned.rows.length === 0) return notAllowed;
    if (own.kind === 'invite' || own.kind === 'message') await withhold(tx, bulkId, now);
    if (own.kind === 'message') await unsay(tx, bulkId, now);
    return ok({ undoing: own.kind === 'message' ? 0 : turned.rows.length });
  });
}

const notBegun = `update "BulkItem" set "stage"='undone', "reason"='notBegun', "undoneAt"=$2::timestamptz
  where "actId"=$1::uuid and "stage"='waiting' returning "id"`;
const undoing = `update "BulkItem" set "stage"='undoing', "askedAt"=$2::timestamptz
  where "actId"=$1::uuid and "stage"='done' and "undoUntil" > $2::timestamptz returning "id"`;

// A row that a worker has taken up counts a try: it is leaving, and stays.
const held = `delete from "Outbox" o using "BulkItem" i
  where i."actId"=$1::uuid and i."stage"='undoing' and o."deliveredAt" is null and o."parkedAt" is null
    and o."attempts"=0 and o."availableAt" > $2::timestamptz and o."availableAt" = i."undoUntil"
    and o."subjectId" = coalesce(i."data"->>'messageId', i."data"->>'meetingId')::uuid
  returning i."id"`;
const left = `update "BulkItem" set "stage"='kept', "reason"='alreadyLeft'
  where "actId"=$1::uuid and "stage"='undoing' and not "id"=any($2::uuid[])`;

async function withhold(tx: Tx, bulkId: string, now: Date): Promise<void> {
  const { rows } = await numbered<{ id: string }>(held, [bulkId, now]).execute(tx);
  await numbered(left, [bulkId, rows.map(({ id }) => id)]).execute(tx);
}

/** A message that has not left is as if it had not been written: it needs no turn of its own. */
async function unsay(tx: Tx, bulkId: string, now: Date): Promise<void> {
  await numbered(
    `delete from "ClientMessage" m using "BulkItem" i
     where i."actId"=$1::uuid and i."stage"='undoing' and m."id"=(i."data"->>'messageId')::uuid`,
    [bulkId],
  ).execute(tx);
  await numbered(
    `update "BulkItem" set "stage"='undone', "undoneAt"=$2::timestamptz where "actId"=$1::uuid and "stage"='undoing'`,
    [bulkId, now],
  ).execute(tx);
}
