import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.server.ts';
import { dutiesOn, type Grant } from './duties.ts';

/** Somebody signed in, and what the frame around every page wants to know besides. */
export type Visitor = {
  actor: Actor;
  /** The session of this browser, and when its person last proved who they are. */
  session: { id: string; provedAt: Date };
  /**
   * The employment area of the reader: of staff their own, of others the one that serves them. Null under non-disclosure:
   * the frame stands on what a person prints and shows, and who serves tells where one lives.
   */
  areaCode: string | null;
  /** Notices not read yet. */
  unread: number;
  /** The database says that its persons are invented. */
  invented: boolean;
};

type AccountRow = {
  id: string;
  role: string;
  name: string;
  areaCode: string | null;
  personId: string | null;
  companyId: string | null;
  providerId: string | null;
  teamId?: string | null;
  grants?: readonly Grant[] | null;
};
export type VisitorRow = AccountRow & {
  closedAt: Date | null;
  servedBy: string | null;
  unread: number;
  invented: boolean | null;
  sessionId: string;
  seenAt: Date;
  provedAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  endReason: string | null;
};

const visitor = statement<VisitorRow>(
  'visitor',
  `select a."id", a."role", a."name", a."areaCode", a."personId", a."companyId", a."providerId", a."teamId", a."closedAt",
     (select json_agg(json_build_object('duty', d."duty", 'from', d."from", 'until', d."until"))
       from "AccountDuty" d where d."accountId" = a."id") as "grants",
     coalesce(a."areaCode", (select p."areaCode" from "Person" p where p."id" = a."personId" and not p."nonDisclosure"),
       (select c."areaCode" from "Company" c where c."id" = a."companyId"),
       (select v."areaCode" from "Provider" v where v."id" = a."providerId")) as "servedBy",
     (select count(*)::int from "Notice" where "accountId" = a."id" and "readAt" is null) as "unread",
     (select "value" from "Setting" where "key" = 'demonstration') = 'true' as "invented",
     s."id" as "sessionId", s."seenAt", s."provedAt", s."endsAt", s."endedAt", s."endReason"
   from "Session" s join "Account" a on a."id" = s."accountId" where s."tokenHash" = $1`,
);

const account = statement<AccountRow>(
  'acting-account',
  `select a."id", a."role", a."name", a."areaCode", a."personId", a."companyId", a."providerId", a."teamId",
     (select json_agg(json_build_object('duty', d."duty", 'from', d."from", 'until', d."until"))
       from "AccountDuty" d where d."accountId" = a."id") as "grants"
   from "Account" a where a."id" = $1 and a."closedAt" is null`,
);

/** Whoever began what the worker finishes, with the duties of today; null once the account is closed. */
export async function findActor(accountId: string): Promise<Actor | null> {
  const { rows } = await pool.query<AccountRow>(account.text, [accountId]);
  return rows[0] ? actorFrom(rows[0]) : null;
}

/** Session, account and what the frame shows, in one question. */
export async function findVisitor(tokenHash: string): Promise<VisitorRow | null> {
  const { rows } = await pool.query<VisitorRow>(visitor.text, [tokenHash]);
  return rows[0] ?? null;
}

export function visitorFrom(row: VisitorRow): Visitor | null {
  const actor = actorFrom(row);
  if (!actor) return null;
  const session = { id: row.sessionId, provedAt: row.provedAt };
  return { actor, session, areaCode: row.servedBy, unread: row.unread, invented: row.invented === true };
}

export function actorFrom({
  id,
  role,
  name,
  areaCode,
  personId,
  companyId,
  providerId,
  teamId = null,
  grants,
}: AccountRow): Actor | null {
  const known = { accountId: id, name };
  if (role === 'seeker' && personId) return { ...known, role, personId };
  if ((role === 'counselor' || role === 'manager') && areaCode)
    return { ...known, role, areaCode, teamId, duties: dutiesOn(role, grants ?? [], isoDate(now())) };
  if (role === 'employer' && companyId) return { ...known, role, companyId };
  if (role === 'provider' && providerId) return { ...known, role, providerId };
  return null;
}
