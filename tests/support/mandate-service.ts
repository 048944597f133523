/**
 * A mandate service of the shape of Suomi.fi e-Authorizations on this machine, for development and tests: registration →
 * choice in the browser → token → roles. It checks what the real one checks of a caller, and everything it tells is
 * fictitious.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type HeldMandate = { identifier: string; name: string; complete: boolean; roles: string[] };
type Options = {
  /** 0 for any free one. */
  port: number;
  /** What a person, by identity code, may do for which companies. */
  heldBy: (identityCode: string) => HeldMandate[] | Promise<HeldMandate[]>;
};
export type MandateServer = { url: string; env: Record<string, string>; close: () => Promise<void> };

const MINUTES = 5;
const client = { id: 'a1b2c3d4', apiKey: 'key of nobody', secret: 'secret of nobody' };
type Session = { identityCode: string; userId: string; code?: string; token?: string };

export async function startMandateService({ port, heldBy }: Options): Promise<MandateServer> {
  const sessions = new Map<string, Session>();
  const server = createServer((request, response) => {
    answer({ request, response, sessions, heldBy }).catch(() => end(response, 500, {}));
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  return {
    url,
    env: {
      POLKU_MANDATES_URL: url,
      POLKU_MANDATES_CLIENT_ID: client.id,
      POLKU_MANDATES_API_KEY: client.apiKey,
      POLKU_MANDATES_SECRET: client.secret,
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

type Asked = {
  request: IncomingMessage;
  response: ServerResponse;
  sessions: Map<string, Session>;
  heldBy: Options['heldBy'];
};

async function answer({ request, response, sessions, heldBy }: Asked): Promise<void> {
  const path = request.url ?? '/';
  const { pathname, searchParams } = new URL(path, 'http://127.0.0.1');
  const [, , , , , , identityCode] = pathname.split('/');
  if (pathname.startsWith(`/service/ypa/user/register/${client.id}/`)) {
    if (!checks(request, path)) return end(response, 401, {});
    const [sessionId, userId] = [randomUUID(), randomUUID()];
    sessions.set(sessionId, { identityCode: decodeURIComponent(identityCode ?? ''), userId });
    return end(response, 200, { sessionId, userId });
  }
  if (pathname === '/oauth/authorize') {
    const session = [...sessions.values()].find(({ userId }) => userId === searchParams.get('user'));
    if (!session || searchParams.get('client_id') !== client.id) return end(response, 400, {});
    session.code = randomUUID();
    const back = new URL(searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', session.code);
    const state = searchParams.get('state');
    if (state !== null) back.searchParams.set('state', state);
    // The real one asks for which company; this one lets all of them through.
    response.writeHead(302, { Location: back.href }).end();
    return;
  }
  if (pathname === '/oauth/token' && request.method === 'POST') {
    const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64');
    const code = searchParams.get('code') ?? '';
    const session = [...sessions.values()].find((each) => each.code === code);
    if (request.headers.authorization !== `Basic ${basic}` || !session) return end(response, 401, {});
    session.token = randomUUID();
    delete session.code;
    return end(response, 200, { access_token: session.token, token_type: 'bearer', expires_in: 599 });
  }
  const [, asked] = /^\/service\/ypa\/api\/organizationRoles\/([\w-]+)$/.exec(pathname) ?? [];
  const session = sessions.get(asked ?? '');
  if (
    !session?.token ||
    request.headers.authorization !== `Bearer ${session.token}` ||
    !checks(request, path)
  )
    return end(response, 401, {});
  return end(response, 200, await heldBy(session.identityCode));
}

/** `client time sum`: an HMAC of the path and the time, not older than five minutes. */
function checks(request: IncomingMessage, path: string): boolean {
  const header = request.headers['x-asiointivaltuudetauthorization'];
  const [id, at = '', sum = ''] = typeof header === 'string' ? header.split(' ') : [];
  const age = Math.abs(Date.now() - new Date(at).getTime());
  if (id !== client.id || !(age < MINUTES * 60_000)) return false;
  const wanted = createHmac('sha256', client.apiKey).update(`${path} ${at}`).digest();
  const given = Buffer.from(sum, 'base64');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function end(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
