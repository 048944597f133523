import type { Role } from '#app/core/actor.ts';
import type { Duty } from '#app/core/duties.ts';
import { demonstrationAllowed } from '#app/core/env.server.ts';
import { stands, type Stand } from '#app/core/paths.ts';
import { ruleFor } from '#app/core/rights.ts';
import type { Visitor } from '#app/core/session.server.ts';
import { isDemonstration } from '#app/features/demonstration/demonstration-clock.server.ts';
import { standingOf } from '#app/features/rights/client-standing.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';

/** The cities that Polku serves; a visitor meets the first. */
export type City = 'espoo' | 'lahti';
const LAHTI = '19';

/** What stands around every page. `message` is a key of `done`. */
export type ShellView = {
  user: { role: Role; name: string; unread: number; duties: readonly Duty[] } | null;
  /** Whose service it is to this reader. */
  city: City;
  /** The day it is in a demonstration, whose clock may stand ahead; null in real use. */
  demonstration: IsoDate | null;
  message: string | null;
  /** On whose own page a counselor stands, and how; the name is there for whoever may open the client. */
  actsFor: ActsFor | null;
};
export type ActsFor = { personId: string; name: string; stand: Stand };

export async function getShell(
  visitor: Visitor | null,
  message: string | null,
  now: Date,
  path: string,
): Promise<ShellView> {
  const open = demonstrationAllowed() && (visitor ? visitor.invented : await isDemonstration());
  return {
    user: userOf(visitor),
    city: visitor?.areaCode === LAHTI ? 'lahti' : 'espoo',
    demonstration: open ? isoDate(now) : null,
    message,
    actsFor: await actsFor(visitor, path, now),
  };
}

const onBehalf = new RegExp(`/counselor/clients/([0-9a-f-]{36})/on-behalf/(${stands.join('|')})(/|$)`);

async function actsFor(visitor: Visitor | null, path: string, now: Date): Promise<ActsFor | null> {
  const [, personId = '', told] = onBehalf.exec(path.replace(/\.data$/, '')) ?? [];
  const stand = stands.find((each) => each === told);
  const actor = visitor?.actor;
  if (!stand || actor?.role !== 'counselor') return null;
  const client = await standingOf(actor, 'personId', personId, now);
  if (!client || !ruleFor(actor, client, client, 'read')) return null;
  return { personId, name: `${client.givenName} ${client.familyName}`, stand };
}

function userOf(visitor: Visitor | null): ShellView['user'] {
  if (!visitor || visitor.actor.role === 'system') return null;
  const { role, name } = visitor.actor;
  const duties = 'duties' in visitor.actor ? visitor.actor.duties : [];
  return { role, name, unread: visitor.unread, duties };
}

/** Allowed by the installation, and the database says that its persons are invented. */
export async function demonstrationOpen(): Promise<boolean> {
  return demonstrationAllowed() && (await isDemonstration());
}
