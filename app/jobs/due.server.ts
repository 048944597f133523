import { setImmediate as breathe } from 'node:timers/promises';
import { pool } from '#app/db/client.server.ts';
import { workOffBulk } from '#app/features/bulk/work-off-bulk.server.ts';
import { workOffDeadlines } from './deadlines.server.ts';
import { deliverMail } from './mail.server.ts';
import { deliverOutbox } from './outbox.server.ts';

/** What a process has done since it started; mail counts among the messages. */
export type Tally = { messages: number; deadlines: number };

export type Way = { tally?: Tally; stopping?: () => boolean };

/** When the first of each kind is due; null where none is planned. */
type Due = { messages: Date | null; mail: Date | null; deadlines: Date | null; bulk: Date | null };

/** Does one round of what is due at `now`; answers whether there was anything. */
export async function workOff(now: Date, way: Way = {}): Promise<boolean> {
  return round(now, { messages: now, mail: now, deadlines: now, bulk: now }, now, way);
}

async function round(now: Date, due: Due, until: Date, { tally, stopping }: Way): Promise<boolean> {
  const turn = (at: Date | null) => at !== null && at <= now && !stopping?.();
  await breathe();
  let messages = turn(due.messages) ? await deliverOutbox(now, stopping, until) : 0;
  if (turn(due.mail)) messages += await deliverMail(now);
  const deadlines = turn(due.deadlines) ? await workOffDeadlines(now) : 0;
  const clients = turn(due.bulk) ? await workOffBulk(now) : 0;
  if (tally) {
    tally.messages += messages;
    tally.deadlines += deadlines;
  }
  return messages > 0 || deadlines > 0 || clients > 0;
}

// The earliest of all is the first of its subject, unless one before it waits for another try. Those that wait are few and
// read once; without statistics the planner would look for them anew for each deadline there is.
const first = {
  name: 'first-due',
  text: `with retrying as materialized (
      select "subjectType", "subjectId", "dueAt", "createdAt", "id", "retryAt" from "Deadline"
      where "doneAt" is null and "retryAt" is not null)
    select (select min("availableAt") from "Outbox" where "deliveredAt" is null and "parkedAt" is null) as "messages",
      (select min("availableAt") from "Delivery" where "channel" in ('email','digest') and "doneAt" is null and "parkedAt" is null)
        as "mail",
      least((select "dueAt" from "Deadline" d where "doneAt" is null and "retryAt" is null and not exists (
        select 1 from retrying e where e."subjectType"=d."subjectType" and e."subjectId"=d."subjectId"
        and (e."dueAt",e."createdAt",e."id") < (d."dueAt",d."createdAt",d."id"))
        order by "dueAt", "createdAt", "id" limit 1),
      (select min("retryAt") from retrying)) as "deadlines",
      (select min("askedAt") from "BulkItem" where "stage" in ('waiting','undoing')) as "bulk"`,
};

async function firstDue(): Promise<Due> {
  const { rows } = await pool.query<Due>(first);
  return rows[0] ?? { messages: null, mail: null, deadlines: null, bulk: null };
}

const earliestOf = (...all: (Date | null)[]): Date | null =>
  all.reduce((least, at) => (at !== null && (least === null || at < least) ? at : least), null);

/** When the next message or deadline is due; null when none is planned. */
export async function nextDue(): Promise<Date | null> {
  return earliestOf(...Object.values(await firstDue()));
}

const HELD = 50;

/**
 * Does all that falls due until an instant, in order and each at its own time, as if the clock had run there. What one
 * step plans is done too when its time comes before the end. `reached` hears of each instant before it is worked off.
 */
export async function catchUp(
  until: Date,
  way: Way = {},
  reached?: (at: Date) => Promise<void>,
): Promise<void> {
  for (;;) {
    const due = await firstDue();
    const others = earliestOf(due.mail, due.deadlines, due.bulk);
    const at = earliestOf(due.messages, others);
    if (at === null || at > until || way.stopping?.()) return;
    await reached?.(at);
    // Messages follow one another closely: all that come before anything else go in one round.
    const before = others !== null && others < until ? others : until;
    // What is due and yet not to be had is held by a visitor's command; it is free in a moment.
    if (!(await round(at, due, before, way))) await new Promise((resolve) => setTimeout(resolve, HELD));
  }
}
