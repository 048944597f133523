import { createHash } from 'node:crypto';

export type Site = { url: string };
/** A server whose database one can ask. */
export type Looked = Site & {
  query: (sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;
};

export type Answer = {
  status: number;
  text: string;
  html: boolean;
  location: string | null;
  headers: Headers;
};

/** Sessions stand in the database: one for each account, put there once for each site. */
const begun = new WeakMap<Looked['query'], Map<string, Promise<string>>>();

/** The cookie of somebody signed in. */
export function sessionCookie({ query }: Pick<Looked, 'query'>, accountId: string): Promise<string> {
  const known = begun.get(query) ?? new Map<string, Promise<string>>();
  begun.set(query, known);
  const cookie = known.get(accountId) ?? insertSession(query, accountId);
  known.set(accountId, cookie);
  return cookie;
}

/** The same for each account in each database, so that a copy of a city knows it too. Holds for two days. */
export const tokenOf = (accountId: string): string => sha256(`session of ${accountId}`);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

async function insertSession(query: Looked['query'], accountId: string): Promise<string> {
  const token = tokenOf(accountId);
  await query(
    `insert into "Session" ("id","tokenHash","accountId","method","createdAt","seenAt","provedAt","endsAt")
     select gen_random_uuid(), $1, "id", 'demonstration', now(), t, t, t + interval '1 hour'
     from "Account", (select now() + interval '2 days' as t) later where "id"=$2 on conflict do nothing`,
    [sha256(token), accountId],
  );
  return `polku=${token}`;
}

type Request = { cookie?: string; headers?: Record<string, string>; accept?: string };

/** Asks for a page as a browser would, without following a redirect. */
export async function visit(site: Site, path: string, request: Request = {}): Promise<Answer> {
  return answerOf(await fetch(site.url + path, { redirect: 'manual', headers: headersOf(request) }));
}

/** Sends a form as the page's own form would; `body` is what fields say, several times where a field is said twice. */
export async function send(
  site: Site,
  path: string,
  body: [string, string][] | string | FormData,
  request: Request = {},
): Promise<Answer> {
  const headers = { 'Sec-Fetch-Site': 'same-origin', ...headersOf(request) };
  const content = Array.isArray(body) ? new URLSearchParams(body) : body;
  return answerOf(
    await fetch(site.url + path, { method: 'POST', body: content, redirect: 'manual', headers }),
  );
}

function headersOf({ cookie, headers }: Request): Record<string, string> {
  // On one machine packing and unpacking cost more than they spare.
  return {
    Accept: 'text/html',
    'Accept-Encoding': 'identity',
    ...(cookie && { Cookie: cookie }),
    ...headers,
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const html = (headers.get('Content-Type') ?? '').startsWith('text/html');
  return { status, headers, html, text: await response.text(), location: headers.get('Location') };
}
