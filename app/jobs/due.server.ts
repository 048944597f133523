import { setImmediate as breathe } from 'node:timers/promises';
import { pool } from '#app/db/client.server.ts';
import { workOffDeadlines } from './deadlines.server.ts';
import { deliverMail } from './mail.server.ts';
import { deliverOutbox } from './outbox.server.ts';

/** What a process has done since it started; mail counts among the messages. */
export type Tally = { messages: number; deadlines: number };

export type Way = { tally?: Tally; stopping?: () => boolean };

/** Does one round of what is due at `now`; answers whether there was anything. */
export async function workOff(now: Date, { tally, stopping }: Way = {}): Promise<boolean> {
  await breathe();
  const messages = (await deliverOutbox(now, stopping)) + (stopping?.() ? 0 : await deliverMail(now));
  const deadlines = stopping?.() ? 0 : await workOffDeadlines(now);
  if (tally) {
    tally.messages += messages;
    tally.deadlines += deadlines;
  }
  return messages > 0 || deadlines > 0;
}

// The earliest of all is the first of its subject, unless one before it waits for another try. Those that wait are few and
// read once; without statistics the planner would look for them anew for each deadline there is.
const next = {
  name: 'next-due',
  text: `with retrying as materialized (
      select "subjectType", "subjectId", "dueAt", "createdAt", "id", "retryAt" from "Deadline"
      where "doneAt" is null and "retryAt" is not null)
    select least(
      (select min("availableAt") from "Outbox" where "deliveredAt" is null and "parkedAt" is null),
      (select min("availableAt") from "Delivery" where "channel" in ('email','digest') and "doneAt" is null and "parkedAt" is null),
      (select "dueAt" from "Deadline" d where "doneAt" is null and "retryAt" is null and not exists (
        select 1 from retrying e where e."subjectType"=d."subjectType" and e."subjectId"=d."subjectId"
        and (e."dueAt",e."createdAt",e."id") < (d."dueAt",d."createdAt",d."id"))
        order by "dueAt", "createdAt", "id" limit 1),
      (select min("retryAt") from retrying)) as "at"`,
};

/** When the next message or deadline is due; null when none is planned. */
export async function nextDue(): Promise<Date | null> {
  const { rows } = await pool.query<{ at: Date | null }>(next);
  return rows[0]?.at ?? null;
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
  for (let at = await nextDue(); at !== null && at <= until; at = await nextDue()) {
    if (way.stopping?.()) return;
    await reached?.(at);
    // What is due and yet not to be had is held by a visitor's command; it is free in a moment.
    if (!(await workOff(at, way))) await new Promise((resolve) => setTimeout(resolve, HELD));
  }
}
