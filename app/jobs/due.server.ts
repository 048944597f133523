import { pool } from '#app/db/client.server.ts';
import { workOffDeadline } from './deadlines.server.ts';
import { deliverOutbox } from './outbox.server.ts';

/** Does one round of what is due at `now`; answers whether there was anything. */
export async function workOff(now: Date): Promise<boolean> {
  const messages = await deliverOutbox(now);
  const deadline = await workOffDeadline(now);
  return messages > 0 || deadline;
}

const next = {
  name: 'next-due',
  text: `select least(
    (select min("availableAt") from "Outbox" where "deliveredAt" is null and "parkedAt" is null),
    (select min(greatest("dueAt", "retryAt")) from "Deadline" where "doneAt" is null)) as "at"`,
};

/**
 * Does all that falls due until an instant, in order and each at its own time, as if the clock had run there. What one
 * step plans is done too when its time comes before the end.
 */
export async function catchUp(until: Date): Promise<void> {
  for (let at = await nextDue(); at !== null && at <= until; at = await nextDue()) await workOff(at);
}

async function nextDue(): Promise<Date | null> {
  const { rows } = await pool.query<{ at: Date | null }>(next);
  return rows[0]?.at ?? null;
}
