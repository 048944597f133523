import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { pool } from '#app/db/client.server.ts';
import { limitFactor, sessionSecret } from './env.server.ts';

type Limit = { points: number; minutes: number; why: string };

/**
 * How often something may be tried within so many minutes. OWN: generous enough for a service point whose customers and
 * staff share one address, too few for a machine that guesses. `POLKU_LIMITS` multiplies all of them, or switches them off.
 */
export const limits = {
  signIn: { points: 300, minutes: 10, why: 'by address: a service point full of people, each two steps' },
  account: { points: 60, minutes: 10, why: 'by account: nobody signs in so often, but a machine may' },
  link: {
    points: 30,
    minutes: 10,
    why: 'by address: wrong secret links only; a right one counts for nothing',
  },
  form: {
    points: 600,
    minutes: 10,
    why: 'by session: one a second for ten minutes, with what is saved while typing',
  },
  find: { points: 600, minutes: 10, why: 'by account: a search as one types, one a second' },
  mail: { points: 20, minutes: 60, why: 'by account: each sends mail to somebody' },
  message: { points: 60, minutes: 60, why: 'by account: each is for somebody to read, and most send mail' },
  breakGlass: {
    points: 20,
    minutes: 60,
    why: 'by account: each is a colleague’s client opened with a reason',
  },
  list: { points: 20, minutes: 60, why: 'by account: each is a list of up to ten thousand people' },
  bulk: { points: 12, minutes: 60, why: 'by account: each reaches up to a thousand clients' },
  export: { points: 20, minutes: 60, why: 'by account: each gathers all there is about a person' },
  api: { points: 600, minutes: 10, why: 'by key: what one system may ask' },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;

/** The header by which the server tells who asks; whatever a browser says under this name is overwritten. */
export const CLIENT = 'x-polku-client';

/** Throws 429 with `Retry-After` when it is too often. Without a key the client's address counts. */
export async function limit(request: Request, name: LimitName, key = clientOf(request)): Promise<void> {
  const wait = await waitFor(name, key);
  if (wait > 0) throw tooOften(wait);
}

/** Counts one try; resolves to the seconds until the next is allowed, 0 when this one is. Counted across all servers. */
export async function waitFor(name: LimitName, key: string): Promise<number> {
  return secondsOf(limiterOf(name)?.consume(kept(key)));
}

/** The same without counting: for what counts only when it goes wrong. */
export async function blockedFor(name: LimitName, key: string): Promise<number> {
  const found = await limiterOf(name)?.get(kept(key));
  return found && found.consumedPoints > pointsOf(name) ? Math.ceil(found.msBeforeNext / 1000) : 0;
}

export const clientOf = (request: Request): string => networkOf(request.headers.get(CLIENT) ?? '');

/** A household or an office has one IPv4 address, and 64 bits full of IPv6 addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':');
}

export function tooOften(seconds: number): Response {
  return Response.json({ seconds }, { status: 429, headers: { 'Retry-After': String(seconds) } });
}

const pointsOf = (name: LimitName): number => Math.max(1, Math.round(limits[name].points * limitFactor()));

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiterOf(name: LimitName): RateLimiterPostgres | undefined {
  if (limitFactor() === 0) return undefined;
  const found = limiters.get(name) ?? makeLimiter(name);
  limiters.set(name, found);
  return found;
}

const makeLimiter = (name: LimitName) =>
  new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: name,
    points: pointsOf(name),
    duration: limits[name].minutes * 60,
    // Whoever is over the limit asks the database no more.
    inMemoryBlockOnConsumed: pointsOf(name) + 1,
    // One of them sweeps for all.
    clearExpiredByTimeout: name === 'form',
  });

async function secondsOf(consumed: Promise<RateLimiterRes> | undefined): Promise<number> {
  try {
    await consumed;
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** Neither an address nor an account stands in the table of counts. */
const kept = (key: string): string =>
  createHmac('sha256', sessionSecret()).update(key).digest('base64url').slice(0, 22);
