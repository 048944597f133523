import type { Act } from '#app/core/advance.server.ts';
import type { CounselorActor } from '#app/core/actor.ts';
import { log } from '#app/core/log.server.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { findActor } from '#app/core/visitor.server.ts';
import { pool } from '#app/db/client.server.ts';
import { numbered } from '#app/db/numbered.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { isBulkKind } from './bulk-kinds.ts';
import { chosenOf, type Chosen } from './bulk.schema.server.ts';
import { doItem, prepare, undoItem, type Turn } from './do-item.server.ts';
import { whyOf, type WhyNot } from './why-not.ts';

/** As many in one go: whoever else waits for the worker gets a turn in between. */
const BATCH = 20;

type DueItem = Turn & {
  id: string;
  stage: 'waiting' | 'undoing';
  undoUntil: Date | null;
  actorId: string;
  kind: string;
  params: unknown;
};

const due = {
  name: 'bulk-due',
  text: `select i."id", i."personId", i."data", i."doneAt", i."stage", i."undoUntil", a."actorId", a."kind", a."params"
    from "BulkItem" i join "BulkAct" a on a."id" = i."actId"
    where i."stage" in ('waiting','undoing') and i."askedAt" <= $1::timestamptz and ($2::uuid is null or i."actId" = $2::uuid)
    order by i."askedAt", i."position", i."id" limit $3`,
};

/**
 * Works off a few clients whose turn it is, each in a transaction of its own that also notes it as done: a process that dies
 * leaves the client either done or waiting, and nobody is done twice, whoever works beside. Answers how many came to an end.
 */
export async function workOffBulk(now: Date, only: string | null = null, most = BATCH): Promise<number> {
  const { rows } = await pool.query<DueItem>({ ...due, values: [now, only, most] });
  const actors = new Map<string, Promise<CounselorActor | null>>();
  let ended = 0;
  for (const item of rows) {
    const actor = actors.get(item.actorId) ?? counselorOf(item.actorId);
    actors.set(item.actorId, actor);
    if (await work(item, await actor, now)) ended += 1;
  }
  return ended;
}

/** Whoever confirmed it, with today's duties; null for who serves no clients any more. */
async function counselorOf(accountId: string): Promise<CounselorActor | null> {
  const actor = await findActor(accountId);
  return actor?.role === 'counselor' && actor.duties.includes('clientWork') ? actor : null;
}

async function work(item: DueItem, actor: CounselorActor | null, now: Date): Promise<boolean> {
  const chosen = isBulkKind(item.kind) ? chosenOf(item.kind, item.params) : null;
  if (!actor || !chosen) return end(item, 'noRight');
  try {
    return item.stage === 'waiting'
      ? await doOne(item, chosen, { actor, now, ...(item.undoUntil && { holdUntil: item.undoUntil }) }, actor)
      : await undoOne(item, chosen, { actor, now });
  } catch (error) {
    log.warn('bulk', { type: item.kind, error });
    return end(item, 'error');
  }
}

async function doOne(item: DueItem, chosen: Chosen, act: Act, actor: CounselorActor): Promise<boolean> {
  const prepared = await prepare(actor, chosen, item);
  // A late worker holds nothing longer than was promised.
  const holdUntil = act.holdUntil && act.holdUntil > act.now ? act.holdUntil : act.now;
  const outcome = await transaction(async (tx): Promise<Outcome<boolean>> => {
    if (!(await lockItem(tx, item))) return ok(false);
    const done = await doItem(tx, { ...act, holdUntil }, chosen, item, prepared);
    if (done.kind !== 'ok') return done;
    await numbered(
      `update "BulkItem" set "stage"='done', "reason"=null, "doneAt"=$2::timestamptz, "data"=$3::jsonb where "id"=$1::uuid`,
      [item.id, act.now, JSON.stringify(done.value)],
    ).execute(tx);
    return ok(true);
  });
  return outcome.kind === 'ok' ? outcome.value : end(item, whyOf(outcome.kind));
}

async function undoOne(item: DueItem, chosen: Chosen, act: Act): Promise<boolean> {
  return transaction(async (tx) => {
    if (!(await lockItem(tx, item))) return false;
    const why = await undoItem(tx, act, chosen, item);
    await numbered(
      `update "BulkItem" set "stage"=$2, "reason"=$3, "undoneAt"=$4::timestamptz where "id"=$1::uuid`,
      [item.id, why === null ? 'undone' : 'kept', why, why === null ? act.now : null],
    ).execute(tx);
    return true;
  });
}

async function lockItem(tx: Tx, { id, stage }: DueItem): Promise<boolean> {
  const { rows } = await numbered<{ id: string }>(
    `select "id" from "BulkItem" where "id"=$1::uuid and "stage"=$2 for update skip locked`,
    [id, stage],
  ).execute(tx);
  return rows.length === 1;
}

/** Nothing was done for the client, and the reason is told; unless somebody else has come first. */
async function end({ id, stage }: DueItem, why: WhyNot): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update "BulkItem" set "stage"=$3, "reason"=$4 where "id"=$1::uuid and "stage"=$2`,
    [id, stage, stage === 'waiting' ? 'failed' : 'kept', why],
  );
  return rowCount === 1;
}
