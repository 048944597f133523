import type { Request as Asked, RequestHandler } from 'express';
import { blockedFor, CLIENT, networkOf, waitFor, type LimitName } from '#app/core/limits.server.ts';
import { visitorOf } from '#app/core/session.server.ts';
import type { Refuse } from './refusal-pages.server.ts';
import { safeMethods } from './security.server.ts';

/**
 * What is counted by its address, where no page counts for itself. Of secret addresses only those that are wrong: who
 * guesses meets nothing else.
 */
const counted: { name: LimitName; path: RegExp; only: 'writing' | 'misses' }[] = [
  { name: 'signIn', path: /^\/\w\w\/sign-in(\.data)?\/?$/, only: 'writing' },
  { name: 'link', path: /^\/calendar\//, only: 'misses' },
];
/** The identity provider speaks for many people from one address. */
const byProvider = /^\/sign-out\/back-channel\//;

/** Tells the pages who asks, as the proxies in front say it where they are trusted; what a browser says is overwritten. */
export const namesClient: RequestHandler = (request, _response, next) => {
  request.headers[CLIENT] = request.ip ?? '';
  next();
};

/** Refuses with 429 whoever tries too often. */
export const limited =
  (refuse: Refuse): RequestHandler =>
  (asked, response, next) => {
    const writing = !safeMethods.has(asked.method);
    const found = counted.find(({ path, only }) => path.test(asked.path) && (only !== 'writing' || writing));
    const client = networkOf(asked.ip ?? '');
    const wait = async () => {
      if (found?.only === 'misses') return blockedFor(found.name, client);
      if (found) return waitFor(found.name, client);
      return writing && !byProvider.test(asked.path) ? waitFor('form', await writerOf(asked, client)) : 0;
    };
    wait().then((seconds) => {
      if (seconds > 0) return refuse(asked, response, { status: 429, seconds });
      if (found?.only === 'misses')
        response.once('finish', () => missed(found.name, client, response.statusCode));
      next();
    }, next);
  };

function missed(name: LimitName, client: string, status: number): void {
  // The answer is on its way: a count that fails is the database's fault, which the next request says.
  if (status === 404) waitFor(name, client).catch(() => undefined);
}

/** Somebody signed in counts for themselves, whoever else sits behind the same address. */
async function writerOf(asked: Asked, client: string): Promise<string> {
  const headers = { Cookie: asked.get('Cookie') ?? '' };
  const visitor = await visitorOf(new Request('http://polku.invalid/', { headers }));
  return visitor?.session.id ?? client;
}
