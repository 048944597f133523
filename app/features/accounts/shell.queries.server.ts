import type { Actor, Role } from '#app/core/actor.ts';
import { demonstrationAllowed } from '#app/core/env.server.ts';
import { prisma } from '#app/db/client.server.ts';
import { isDemonstration } from '#app/features/demonstration/demonstration-clock.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';

/** What stands around every page. `message` is a key of `done`. */
export type ShellView = {
  user: { role: Role; name: string; unread: number } | null;
  /** The day it is in a demonstration, whose clock may stand ahead; null in real use. */
  demonstration: IsoDate | null;
  message: string | null;
};

export async function getShell(actor: Actor | null, message: string | null, now: Date): Promise<ShellView> {
  const [unread, isOpen] = await Promise.all([
    actor?.accountId ? prisma.notice.count({ where: { accountId: actor.accountId, readAt: null } }) : 0,
    demonstrationOpen(),
  ]);
  const user = actor && actor.role !== 'system' ? { role: actor.role, name: actor.name, unread } : null;
  return { user, demonstration: isOpen ? isoDate(now) : null, message };
}

/** Allowed by the installation, and the database says that its persons are invented. */
export async function demonstrationOpen(): Promise<boolean> {
  return demonstrationAllowed() && (await isDemonstration());
}
