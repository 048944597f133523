import { setImmediate } from 'node:timers/promises';
import { createCookie, createCookieSessionStorage, redirect } from '@remix-run/node';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { isoDate } from '#app/rules/dates.ts';
import type { Actor } from './actor.ts';
import { isUuid } from './advance.server.ts';
import { now, wall } from './clock.server.ts';
import { dutiesOn, type Grant } from './duties.ts';
import { secureCookies, sessionSecret } from './env.server.ts';

/** `until`: the browser forgets a cookie by itself, whoever copied one does not. */
type SessionData = { accountId: string; until: number };
type FlashData = { message: string };

const LASTS_SECONDS = 60 * 60 * 8;

const storage = createCookieSessionStorage<SessionData, FlashData>({
  cookie: {
    name: 'polku',
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secureCookies(),
    secrets: [sessionSecret()],
    maxAge: LASTS_SECONDS,
  },
});

/** Only remembers the last language; the URL decides. */
export const languageCookie = createCookie('polku-language', {
  path: '/',
  sameSite: 'lax',
  maxAge: 60 * 60 * 24 * 365,
});

/** By the wall: a demonstration's clock may leap over months. */
const lasts = () => wall().getTime() + LASTS_SECONDS * 1000;

type Opened = ReturnType<typeof storage.getSession>;
const opened = new WeakMap<Request, Opened>();

/** One request's cookie is opened once, however many loaders ask whose it is. */
function sessionOf(request: Request): Opened {
  const found = opened.get(request) ?? storage.getSession(request.headers.get('Cookie'));
  opened.set(request, found);
  return found;
}

/** Who is signed in, or null: a cookie that is forged, expired or of an account that is gone is nobody. */
export async function actorOf(request: Request): Promise<Actor | null> {
  return (await visitorOf(request))?.actor ?? null;
}

/** Somebody signed in, and what the frame around every page wants to know besides. */
export type Visitor = {
  actor: Actor;
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
const visitors = new WeakMap<Request, Promise<Visitor | null>>();

/** The guard and the frame ask with one question. */
export function visitorOf(request: Request): Promise<Visitor | null> {
  const found = visitors.get(request) ?? findVisitor(request);
  visitors.set(request, found);
  return found;
}

async function findVisitor(request: Request): Promise<Visitor | null> {
  const session = await sessionOf(request);
  const accountId = session.get('accountId');
  const until = session.get('until');
  if (typeof until !== 'number' || until < wall().getTime()) return null;
  if (typeof accountId !== 'string' || !isUuid(accountId)) return null;
  return accountOf(accountId);
}

const account = statement<VisitorRow>(
  'account',
  `select "id", "role", "name", "areaCode", "personId", "companyId", "providerId", "teamId",
     (select json_agg(json_build_object('duty', d."duty", 'from', d."from", 'until', d."until"))
       from "AccountDuty" d where d."accountId" = $1) as "grants",
     coalesce("areaCode", (select p."areaCode" from "Person" p where p."id" = a."personId" and not p."nonDisclosure"),
       (select c."areaCode" from "Company" c where c."id" = a."companyId"),
       (select v."areaCode" from "Provider" v where v."id" = a."providerId")) as "servedBy",
     (select count(*)::int from "Notice" where "accountId" = $1 and "readAt" is null) as "unread",
     (select "value" from "Setting" where "key" = 'demonstration') = 'true' as "invented"
   from "Account" a where "id" = $1 and "closedAt" is null`,
);
const asked = new Map<string, Promise<Visitor | null>>();

/** The loaders of a page ask at the same time: who asks before the question is on its way gets the same answer. */
function accountOf(id: string): Promise<Visitor | null> {
  const asking = asked.get(id) ?? ask();
  asked.set(id, asking);
  return asking;

  async function ask(): Promise<Visitor | null> {
    await setImmediate();
    asked.delete(id);
    const { rows } = await pool.query<VisitorRow>(account.text, [id]);
    const [row] = rows;
    const actor = row ? actorFrom(row) : null;
    if (!row || !actor) return null;
    return { actor, areaCode: row.servedBy, unread: row.unread, invented: row.invented === true };
  }
}

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
type VisitorRow = AccountRow & { servedBy: string | null; unread: number; invented: boolean | null };

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

/** A fresh session at each sign-in, so that one handed out before it is worth nothing. */
export async function signIn(accountId: string, to: string): Promise<Response> {
  const session = await storage.getSession();
  session.set('accountId', accountId);
  session.set('until', lasts());
  return redirect(to, { status: 303, headers: { 'Set-Cookie': await storage.commitSession(session) } });
}

export async function signOut(request: Request, language: Language): Promise<Response> {
  const cookie = await storage.destroySession(await sessionOf(request));
  return redirect(`/${language}`, { status: 303, headers: { 'Set-Cookie': cookie } });
}

/** Redirects after a write; the next page shows the text `done:<message>` once. */
export async function redirectDone(request: Request, to: string, message: string): Promise<Response> {
  const session = await sessionOf(request);
  session.flash('message', message);
  if (session.has('accountId')) session.set('until', lasts());
  return redirect(to, { status: 303, headers: { 'Set-Cookie': await storage.commitSession(session) } });
}

/** The message of the write just done, if any, and the cookie that forgets it. */
export async function takeMessage(
  request: Request,
): Promise<{ message: string | null; cookie: string | null }> {
  const session = await sessionOf(request);
  const message = session.get('message') ?? null;
  return { message, cookie: message === null ? null : await storage.commitSession(session) };
}
