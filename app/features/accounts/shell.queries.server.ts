import type { Actor, Role } from '#app/core/actor.ts';
import { demonstrationAllowed } from '#app/core/env.server.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { isDemonstration } from '#app/features/demonstration/demonstration-clock.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';

/** What stands around every page. `message` is a key of `done`. */
export type ShellView = {
  user: { role: Role; name: string; unread: number } | null;
  /** The day it is in a demonstration, whose clock may stand ahead; null in real use. */
  demonstration: IsoDate | null;
  message: string | null;
};

type Around = { unread: number; invented: unknown };
/** Asked for every page, so one question by hand. */
const around = statement<Around>(
  'shell',
  `select
     (select count(*)::int from "Notice" where "accountId" = $1 and "readAt" is null) as "unread",
     (select "value" from "Setting" where "key" = 'demonstration') as "invented"`,
);

export async function getShell(actor: Actor | null, message: string | null, now: Date): Promise<ShellView> {
  const { rows } = await pool.query<Around>(around.text, [actor?.accountId ?? null]);
  const { unread, invented } = rows[0] ?? { unread: 0, invented: null };
  const user = actor && actor.role !== 'system' ? { role: actor.role, name: actor.name, unread } : null;
  const isOpen = demonstrationAllowed() && invented === true;
  return { user, demonstration: isOpen ? isoDate(now) : null, message };
}

/** Allowed by the installation, and the database says that its persons are invented. */
export async function demonstrationOpen(): Promise<boolean> {
  return demonstrationAllowed() && (await isDemonstration());
}
