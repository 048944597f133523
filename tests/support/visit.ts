import { createCookieSessionStorage } from '@remix-run/node';

export type Site = { url: string };
/** A server whose database one can ask. */
export type Looked = Site & {
  secret: string;
  query: (sql: string, params?: unknown[]) => Promise<Record<string, unknown>[]>;
};

export type Answer = {
  status: number;
  text: string;
  html: boolean;
  location: string | null;
  headers: Headers;
};

/** The cookie of somebody signed in, as the server itself would give it. */
export async function sessionCookie(accountId: string, secret: string, at = new Date()): Promise<string> {
  const storage = createCookieSessionStorage({ cookie: { name: 'polku', secrets: [secret] } });
  const session = await storage.getSession();
  session.set('accountId', accountId);
  session.set('until', at.getTime() + 8 * 3_600_000);
  return (await storage.commitSession(session)).split(';')[0] ?? '';
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
  return { Accept: 'text/html', ...(cookie && { Cookie: cookie }), ...headers };
}

async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const html = (headers.get('Content-Type') ?? '').startsWith('text/html');
  return { status, headers, html, text: await response.text(), location: headers.get('Location') };
}
