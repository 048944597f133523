import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { v7 as uuid } from 'uuid';
import { kysely } from '#app/db/client.server.ts';
import { subjectHash } from '#app/features/sign-in/finish-sign-in.server.ts';
import { makeCounselor } from '#tests/support/factories.ts';
import { serveDoors } from '#tests/support/doors-server.ts';
import {
  CLIENT,
  startForgingProvider,
  type ForgingProvider,
  type Token,
} from '#tests/support/forging-provider.ts';
import { Walker } from '#tests/support/walker.ts';

let polku: Awaited<ReturnType<typeof serveDoors>>;
let provider: ForgingProvider;
let accountId: string;

beforeAll(async () => {
  polku = await serveDoors();
  provider = await startForgingProvider();
  Object.assign(process.env, provider.env, { POLKU_BASE_URL: polku.url, POLKU_STAFF_LEVELS: 'good' });
  accountId = (await makeCounselor()).accountId;
  const directoryId = 'somebody@polku.example';
  await kysely.updateTable('Account').set({ directoryId }).where('id', '=', accountId).execute();
});
afterAll(async () => {
  await provider.close();
  await polku.close();
});

let visitor: Walker;
beforeEach(() => {
  visitor = new Walker();
});

type Begun = { state: string; nonce: string };

/** Begins a sign-in, and reads what the provider is asked. */
async function begin(query = ''): Promise<Begun> {
  const answer = await visitor.ask(`${polku.url}/en/sign-in/staff${query}`);
  expect(answer.status).toBe(303);
  const asked = new URL(answer.headers.get('Location') ?? '').searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  return { state: asked.get('state') ?? '', nonce: asked.get('nonce') ?? '' };
}

const known = { preferred_username: 'somebody@polku.example', acr: 'good' };

/** The browser comes back with this answer; where it ends up. */
async function comeBack(
  state: string,
  token: Token | null,
  over: Record<string, string> = {},
): Promise<string> {
  if (token) provider.next(token);
  const answer = { code: uuid(), state, ...over };
  const end = await visitor.go(`${polku.url}/sign-in/callback/staff?${new URLSearchParams(answer)}`);
  return end.url.pathname;
}

describe('An answer to a sign-in', () => {
  it('that is in order lets in', async () => {
    const { state, nonce } = await begin('?to=/en/settings');
    expect(await comeBack(state, { claims: { ...known, nonce } })).toBe('/en/settings');
  });

  const time = () => Math.floor(Date.now() / 1000);
  const wrong: [string, (nonce: string) => Token][] = [
    ['of another sign-in (nonce)', () => ({ claims: { ...known, nonce: 'another' } })],
    ['without a nonce', () => ({ claims: known })],
    ['for somebody else (aud)', (nonce) => ({ claims: { ...known, nonce, aud: 'another' } })],
    ['for several (aud without azp)', (nonce) => ({ claims: { ...known, nonce, aud: [CLIENT, 'another'] } })],
    ['of somebody else (iss)', (nonce) => ({ claims: { ...known, nonce, iss: 'https://evil.example' } })],
    ['that nobody signed (alg none)', (nonce) => ({ claims: { ...known, nonce }, by: 'nobody' })],
    ['that a stranger signed', (nonce) => ({ claims: { ...known, nonce }, by: 'forger' })],
    ['that is too old', (nonce) => ({ claims: { ...known, nonce, exp: time() - 120, iat: time() - 600 } })],
    ['without a subject', (nonce) => ({ claims: { ...known, nonce, sub: '' } })],
  ];
  it.each(wrong)('%s is not believed', async (_what, token) => {
    const { state, nonce } = await begin();
    expect(await comeBack(state, token(nonce))).toBe('/en/sign-in/stopped/failed');
    expect(visitor.cookies(polku.url).has('polku')).toBe(false);
  });

  it.each([
    ['too low', { ...known, acr: 'poor' }],
    ['not told', { preferred_username: known.preferred_username }],
    ['told as something else than words', { ...known, acr: ['good'] }],
  ])('whose level of assurance is %s lets nobody in', async (_what, claims) => {
    const { state, nonce } = await begin();
    const end = await comeBack(state, { claims: { ...claims, nonce } });
    expect(['/en/sign-in/stopped/level', '/en/sign-in/stopped/failed']).toContain(end);
    expect(visitor.cookies(polku.url).has('polku')).toBe(false);
  });

  it('is proved anew only when the proof is newer than the question', async () => {
    const { state, nonce } = await begin('?again=1');
    const old = { ...known, nonce, auth_time: time() - 3600 };
    expect(await comeBack(state, { claims: old })).toBe('/en/sign-in/stopped/failed');
    const next = await begin('?again=1');
    expect(await comeBack(next.state, { claims: { ...known, nonce: next.nonce } })).toBe(
      '/en/sign-in/stopped/failed',
    );
    const last = await begin('?again=1');
    const now = { ...known, nonce: last.nonce, auth_time: time() };
    expect(await comeBack(last.state, { claims: now })).toBe('/en/counselor');
  });

  it.each([
    ['access_denied', 'cancelled'],
    ['temporarily_unavailable', 'unavailable'],
    ['<script>', 'cancelled'],
  ])('that is an error (%s) ends on a page that says so', async (error, why) => {
    const { state } = await begin();
    expect(await comeBack(state, null, { error, code: '' })).toBe(`/en/sign-in/stopped/${why}`);
  });
});

describe('A sign-in under way', () => {
  it('is of one state: another is nobody’s answer, and asks the provider nothing', async () => {
    const { nonce } = await begin();
    const before = provider.exchanged();
    expect(await comeBack('another', { claims: { ...known, nonce } })).toBe('/en/sign-in/stopped/expired');
    expect(provider.exchanged()).toBe(before);
  });

  it('is of one browser', async () => {
    const { state, nonce } = await begin();
    visitor = new Walker();
    const end = await comeBack(state, { claims: { ...known, nonce } });
    expect(end).toMatch(/sign-in\/stopped\/expired$/);
  });

  it('is good for one answer, also where the browser kept its cookie', async () => {
    const { state, nonce } = await begin();
    const kept = new Map(visitor.cookies(polku.url));
    expect(await comeBack(state, { claims: { ...known, nonce } })).toBe('/en/counselor');
    const before = provider.exchanged();
    visitor = new Walker();
    for (const [name, value] of kept) visitor.cookies(polku.url).set(name, value);
    expect(await comeBack(state, { claims: { ...known, nonce } })).toBe('/en/sign-in/stopped/expired');
    expect(provider.exchanged()).toBe(before);
  });

  it('lasts ten minutes', async () => {
    const { state, nonce } = await begin();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 1000 });
    const end = await comeBack(state, { claims: { ...known, nonce } }).finally(() => vi.useRealTimers());
    expect(end).toMatch(/sign-in\/stopped\/expired$/);
  });

  it('that somebody has made up is none', async () => {
    const { state, nonce } = await begin();
    const jar = visitor.cookies(polku.url);
    const [content = ''] = decodeURIComponent(jar.get('polku-sign-in') ?? '').split('.');
    jar.set('polku-sign-in', encodeURIComponent(`${content}.${'A'.repeat(43)}`));
    expect(await comeBack(state, { claims: { ...known, nonce } })).toMatch(/sign-in\/stopped\/expired$/);
  });

  it('goes through the door at which it began', async () => {
    const { state } = await begin();
    process.env.POLKU_PERSON_ISSUER = provider.issuer;
    process.env.POLKU_PERSON_CLIENT_ID = CLIENT;
    process.env.POLKU_PERSON_CLIENT_SECRET = 'secret';
    const end = await visitor.go(`${polku.url}/sign-in/callback/person?code=1&state=${state}`);
    expect(end.url.pathname).toBe('/en/sign-in/stopped/expired');
    for (const part of ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET']) delete process.env[`POLKU_PERSON_${part}`];
  });
});

describe('The provider says that a session has ended', () => {
  const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
  const events = { [EVENT]: {} };
  const session = async (over: Partial<{ idpSession: string; subject: string }> = {}) => {
    const id = uuid();
    const at = new Date();
    const row = { id, tokenHash: id, accountId, method: 'oidc', issuer: provider.issuer, ...over };
    const times = { createdAt: at, seenAt: at, provedAt: at, endsAt: new Date(at.getTime() + 3_600_000) };
    await kysely
      .insertInto('Session')
      .values({ ...row, ...times })
      .execute();
    return id;
  };
  const isOpen = async (id: string) =>
    (await kysely.selectFrom('Session').select('endedAt').where('id', '=', id).executeTakeFirst())
      ?.endedAt === null;
  const post = async (token: string) =>
    (
      await fetch(`${polku.url}/sign-out/back-channel/staff`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      })
    ).status;
  const tell = async (token: Token) =>
    post(
      await provider.sign({ type: 'logout+jwt', ...token, claims: { jti: uuid(), events, ...token.claims } }),
    );

  it('and ours end with it: one by its name there, or all of a person', async () => {
    const [one, two, other] = [
      await session({ idpSession: 'a' }),
      await session({ idpSession: 'b', subject: subjectHash(provider.issuer, 'somebody') }),
      await session({ idpSession: 'c', subject: subjectHash(provider.issuer, 'another') }),
    ];
    expect(await tell({ claims: { sid: 'a' } })).toBe(200);
    expect([await isOpen(one), await isOpen(two), await isOpen(other)]).toEqual([false, true, true]);
    expect(await tell({ claims: { sub: 'somebody' } })).toBe(200);
    expect([await isOpen(two), await isOpen(other)]).toEqual([false, true]);
    // Of a session that is none here there is nothing to end, and nothing to tell.
    expect(await tell({ claims: { sid: 'a' } })).toBe(200);
  });

  const wrong: [string, Token][] = [
    ['nobody signed it', { by: 'nobody' }],
    ['a stranger signed it', { by: 'forger' }],
    ['it is for somebody else', { claims: { aud: 'another' } }],
    ['it is of somebody else', { claims: { iss: 'https://evil.example' } }],
    ['it is no logout', { claims: { events: {} } }],
    ['it tells of no event', { claims: { events: undefined } }],
    ['it is an ID token (nonce)', { claims: { nonce: 'n' } }],
    ['it is of another kind', { type: 'at+jwt' }],
    ['it has no number', { claims: { jti: undefined } }],
    ['it is old', { claims: { iat: Math.floor(Date.now() / 1000) - 600 } }],
    ['it has no time', { claims: { iat: undefined } }],
    ['it names no session and nobody', { claims: { sub: undefined, sid: undefined } }],
    ['its session is no text', { claims: { sub: undefined, sid: 7 } }],
  ];
  it.each(wrong)('but is not believed where %s', async (_why, token) => {
    const open = await session({ idpSession: 'x' });
    const claims: JWTPayload = { sid: 'x', ...token.claims };
    expect(await tell({ ...token, claims })).toBe(400);
    expect(await isOpen(open)).toBe(true);
  });

  it('but is believed once', async () => {
    const token = await provider.sign({ type: 'logout+jwt', claims: { jti: uuid(), events, sid: 'again' } });
    expect(await post(token)).toBe(200);
    const later = await session({ idpSession: 'again' });
    expect(await post(token)).toBe(400);
    expect(await isOpen(later)).toBe(true);
  });

  it('and what began after it was told goes on: somebody has signed in again', async () => {
    const iat = Math.floor(Date.now() / 1000) - 100;
    const subject = subjectHash(provider.issuer, 'again');
    const [before, after] = [await session({ idpSession: 'late', subject }), await session({ subject })];
    await kysely
      .updateTable('Session')
      .set({ createdAt: new Date(Date.now() - 200_000) })
      .where('id', '=', before)
      .execute();
    expect(await tell({ claims: { sub: 'again', iat } })).toBe(200);
    expect([await isOpen(before), await isOpen(after)]).toEqual([false, true]);
  });

  it('and what was not believed has used up nothing: the same number, told as it should be, is', async () => {
    const open = await session({ idpSession: 'same' });
    const claims = { jti: uuid(), events, sid: 'same' };
    expect(await post(await provider.sign({ by: 'forger', type: 'logout+jwt', claims }))).toBe(400);
    expect(await post(await provider.sign({ type: 'logout+jwt', claims: { ...claims, nonce: 'n' } }))).toBe(
      400,
    );
    expect(await isOpen(open)).toBe(true);
    expect(await post(await provider.sign({ type: 'logout+jwt', claims }))).toBe(200);
    expect(await isOpen(open)).toBe(false);
  });

  it.each(['', 'x', 'a.b.c', 'a.b.c.d.e', 'x'.repeat(20_000)])(
    'but not in words like these',
    async (token) => {
      expect(await post(token)).toBe(400);
    },
  );

  it('in a frame of its page, by its own name for the session', async () => {
    const open = await session({ idpSession: 'framed' });
    const frame = (query: Record<string, string>) =>
      visitor.ask(`${polku.url}/sign-out/front-channel/staff?${new URLSearchParams(query)}`);
    expect((await frame({ iss: 'https://evil.example', sid: 'framed' })).status).toBe(400);
    await frame({ iss: provider.issuer, sid: 'other' });
    await frame({ iss: provider.issuer });
    await frame({ sid: 'framed' });
    expect(await isOpen(open)).toBe(true);
    const answer = await frame({ iss: provider.issuer, sid: 'framed' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await isOpen(open)).toBe(false);
  });
});
