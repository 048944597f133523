import { setImmediate } from 'node:timers/promises';
import { createCookie, redirect, type Cookie } from '@remix-run/node';
import { v7 as uuid } from 'uuid';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { languageOfPath, type Language } from '#app/i18n/language.ts';
import type { Actor } from './actor.ts';
import { now, wall } from './clock.server.ts';
import { cookieFlags, cookieName, plainCookie, sentCookie } from './cookies.server.ts';
import { sessionSecret } from './env.server.ts';
import { limit } from './limits.server.ts';
import { log } from './log.server.ts';
import { noteAccount } from './request-facts.server.ts';
import { fingerprint, isToken, newToken } from './secret-link.server.ts';
import { endOf, sessionLimits, type SessionEnd } from './session-limits.ts';
import { findVisitor, visitorFrom, type Visitor } from './visitor.server.ts';

export type { Visitor } from './visitor.server.ts';
export { actorFrom } from './visitor.server.ts';

const SESSION = 'polku';
/** `seenAt` is written no more often. */
const SEEN_EVERY = 60_000;

/** Made when it is first needed: what is missing in the environment is said all at once at the start. */
let messages: Cookie | undefined;
const messageCookie = () =>
  (messages ??= createCookie(cookieName('polku-message'), {
    ...cookieFlags,
    secrets: [sessionSecret()],
    maxAge: 60,
  }));

/** Only remembers the last language; the URL decides. */
export const languageCookie = createCookie(cookieName('polku-language'), {
  ...cookieFlags,
  maxAge: 60 * 60 * 24 * 365,
});

/** Who is signed in, or null: a session that is over, or of an account that is closed, is nobody's. */
export async function actorOf(request: Request): Promise<Actor | null> {
  return (await visitorOf(request))?.actor ?? null;
}

/** The guard and the frame ask with one question. */
export async function visitorOf(request: Request): Promise<Visitor | null> {
  return (await standingOf(request)).visitor;
}

/** Why the session that this browser still names is over; null where there was none, or where it holds. */
export async function endedBecause(request: Request): Promise<SessionEnd | null> {
  return (await endedSession(request))?.why ?? null;
}

export async function endedSession(request: Request): Promise<Ended | null> {
  return (await standingOf(request)).ended;
}

/** Whether an answer to this request may be about somebody: only then does it depend on more than its address. */
export const isPersonal = (request: Request): boolean => sentCookie(request, SESSION) !== undefined;

type Ended = { id: string; why: SessionEnd };
type Standing = { visitor: Visitor | null; ended: Ended | null };
const nobody: Standing = { visitor: null, ended: null };

const standings = new WeakMap<Request, Promise<Standing>>();
const asked = new Map<string, Promise<Standing>>();

function standingOf(request: Request): Promise<Standing> {
  const found = standings.get(request) ?? askedOnce(sentCookie(request, SESSION));
  standings.set(request, found);
  return found;
}

/** The loaders of a page ask at the same time: who asks before the question is on its way gets the same answer. */
async function askedOnce(token: string | undefined): Promise<Standing> {
  if (!isToken(token)) return nobody;
  const hash = fingerprint(token);
  const asking = asked.get(hash) ?? ask();
  asked.set(hash, asking);
  return asking;

  async function ask(): Promise<Standing> {
    await setImmediate();
    asked.delete(hash);
    return standing(hash);
  }
}

async function standing(hash: string): Promise<Standing> {
  const row = await findVisitor(hash);
  if (!row) return nobody;
  noteAccount(row.id);
  const at = wall();
  const why = endOf(row, at) ?? (row.closedAt ? 'account' : null);
  if (why) return { visitor: null, ended: { id: row.sessionId, why } };
  if (at.getTime() - row.seenAt.getTime() >= SEEN_EVERY)
    await pool.query(seen.text, [row.sessionId, at, new Date(at.getTime() - SEEN_EVERY)]);
  return { visitor: visitorFrom(row), ended: null };
}

const seen = statement(
  'session-seen',
  `update "Session" set "seenAt" = $2 where "id" = $1 and "seenAt" <= $3 and "endedAt" is null`,
);

/** How somebody proved who they are. `subject` names a person to the provider alone: never the plain identifier. */
export type Proof = {
  accountId: string;
  method: 'demonstration' | 'oidc' | 'saml' | 'passkey' | 'link';
  levelOfAssurance?: string | undefined;
  issuer?: string | undefined;
  subject?: string | undefined;
  idpSession?: string | undefined;
  idToken?: string | undefined;
  /** Asked to prove once more who they are: somebody else is refused, and the session stays as it was. */
  again?: boolean | undefined;
};

/**
 * Signs in, and leads on. The token is always new, so that one handed out before is worth nothing. The same person in the
 * same browser goes on in the same session; somebody else's ends.
 */
export async function beginSession(request: Request, proof: Proof, to: string): Promise<Response> {
  await limit(request, 'account', proof.accountId);
  const { visitor } = await standingOf(request);
  const same = visitor?.actor.accountId === proof.accountId;
  if (proof.again && visitor && !same) return refusedAsOther(request, to);
  const token = newToken();
  const old = sentCookie(request, SESSION);
  const { rowCount, rows } = await pool.query<{ unsent: boolean }>((same ? renewed : begun).text, [
    fingerprint(token),
    isToken(old) ? fingerprint(old) : '',
    proof.accountId,
    wall(),
    JSON.stringify(sessionLimits),
    proof.method,
    proof.levelOfAssurance ?? null,
    proof.issuer ?? null,
    proof.subject ?? null,
    proof.idpSession ?? null,
    proof.idToken ?? null,
    (request.headers.get('User-Agent') ?? '').replaceAll('\0', '').slice(0, 300),
    now(),
    ...(same ? [] : [uuid()]),
  ]);
  if (rowCount !== 1) throw new Error('nobody has this account');
  log.info('signed in', { account: proof.accountId, type: proof.method });
  const headers = { 'Set-Cookie': plainCookie(SESSION, token), 'Cache-Control': 'no-store' };
  return redirect(rows[0]?.unsent ? toUnsent(request, to) : to, { status: 303, headers });
}

/** What was sent too late waits for its sender: first that, then where they wanted to go. */
const toUnsent = (request: Request, to: string): string =>
  `/${spoken(request, to)}/unsent?to=${encodeURIComponent(to)}`;

const spoken = (request: Request, to: string): Language =>
  languageOfPath(new URL(request.url).pathname) ?? languageOfPath(to) ?? 'fi';

const END = `$4::timestamptz + ($5::jsonb -> a."role" ->> 'hours')::int * interval '1 hour'`;
const entered = `update "Account" set "lastSignInAt" = $13 where "id" = $3 and "closedAt" is null`;

const begun = statement(
  'session-begun',
  `with entered as (${entered}), old as (
     update "Session" set "endedAt" = $4, "endReason" = 'signedInAgain' where "tokenHash" = $2 and "endedAt" is null
   )
   insert into "Session" ("id", "tokenHash", "accountId", "method", "levelOfAssurance", "issuer", "subject", "idpSession",
     "idToken", "userAgent", "createdAt", "seenAt", "provedAt", "endsAt")
   select $14::uuid, $1, a."id", $6, $7, $8, $9, $10, $11, $12, $4, $4, $4, ${END}
   from "Account" a where a."id" = $3 and a."closedAt" is null
   returning exists (select from "Session" u where u."accountId" = $3 and u."unsent" is not null
     and u."endedAt" > $4 - interval '1 day') as "unsent"`,
);

const renewed = statement(
  'session-renewed',
  `with entered as (${entered})
   update "Session" s set "tokenHash" = $1, "method" = $6, "levelOfAssurance" = $7, "issuer" = $8, "subject" = $9,
     "idpSession" = $10, "idToken" = $11, "userAgent" = $12, "seenAt" = $4, "provedAt" = $4, "endsAt" = ${END}
   from "Account" a where s."tokenHash" = $2 and s."accountId" = $3 and s."endedAt" is null
     and a."id" = s."accountId" and a."closedAt" is null`,
);

function refusedAsOther(request: Request, to: string): Response {
  const query = new URLSearchParams({ again: '1', other: '1', to });
  return redirect(`/${spoken(request, to)}/sign-in?${query}`, { status: 303 });
}

/** Of the session that has just ended what the identity provider needs to end its own. */
export type Left = { issuer: string | null; idToken: string | null; idpSession: string | null };

/** Ends this browser's session. The headers make the browser forget its cookie and whatever it keeps of our pages. */
export async function endOwnSession(request: Request): Promise<{ headers: Headers; session: Left | null }> {
  const token = sentCookie(request, SESSION);
  const { rows } = isToken(token)
    ? await pool.query<Left>(left.text, [fingerprint(token), wall()])
    : { rows: [] };
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"', 'Cache-Control': 'no-store' });
  headers.append('Set-Cookie', plainCookie(SESSION, '', 0));
  return { headers, session: rows[0] ?? null };
}

const left = statement<Left>(
  'session-left',
  `update "Session" set "endedAt" = $2, "endReason" = 'signedOut' where "tokenHash" = $1 and "endedAt" is null
   returning "issuer", "idToken", "idpSession"`,
);

/** Redirects after a write; the next page shows the text `done:<message>` once. */
export async function redirectDone(_request: Request, to: string, message: string): Promise<Response> {
  return redirect(to, { status: 303, headers: { 'Set-Cookie': await messageCookie().serialize(message) } });
}

/** The message of the write just done, if any, and the cookie that forgets it. */
export async function takeMessage(
  request: Request,
): Promise<{ message: string | null; cookie: string | null }> {
  if (sentCookie(request, 'polku-message') === undefined) return { message: null, cookie: null };
  const message: unknown = await messageCookie().parse(request.headers.get('Cookie'));
  const cookie = await messageCookie().serialize('', { maxAge: 0 });
  return { message: typeof message === 'string' && message !== '' ? message : null, cookie };
}
