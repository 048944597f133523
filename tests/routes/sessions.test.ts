import { v7 as uuid } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CounselorActor, EmployerActor, SeekerActor } from '#app/core/actor.ts';
import { requireFresh, requireSeeker, requireSignedIn } from '#app/core/http.server.ts';
import { fingerprint } from '#app/core/secret-link.server.ts';
import { endSessionsOf, endSessionsOfAccount } from '#app/core/session-ends.server.ts';
import { actorOf, beginSession, endedBecause, type Proof } from '#app/core/session.server.ts';
import { findUnsent } from '#app/core/unsent.server.ts';
import { pool } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import * as sessionEnd from '#app/routes/public/session-end.tsx';
import * as sessions from '#app/routes/public/sessions.tsx';
import * as signOut from '#app/routes/public/sign-out.tsx';
import * as unsent from '#app/routes/public/unsent.tsx';
import { makeCounselor, makeEmployer, makePerson } from '#tests/support/factories.ts';
import { signedIn } from '#tests/support/signed-in.ts';

let seeker: SeekerActor;
let counselor: CounselorActor;
let employer: EmployerActor;
beforeAll(async () => {
  [seeker, counselor, employer] = [await makePerson(), await makeCounselor(), await makeEmployer()];
});

const asked = (cookie: string, path = '/fi/settings/sessions', form?: Record<string, string>) =>
  new Request(`http://polku.test${path}`, {
    headers: { Cookie: cookie, 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Firefox/132.0' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
const args = (request: Request, params: Record<string, string> = {}) => ({
  request,
  params: { language: 'fi', ...params },
  context: { nonce: '', requestId: '' },
});
/** Where an answer leads, and how; thrown or returned. */
async function answerOf(work: Promise<unknown>) {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) return { status: 200, to: null };
  return { status: answer.status, to: answer.headers.get('Location') };
}
const tokenIn = (cookie: string) => cookie.split('=')[1] ?? '';
const cookieIn = (answer: Response) => answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
const accountIn = async (cookie: string) => (await actorOf(asked(cookie)))?.accountId ?? null;
const set = (cookie: string, times: string) =>
  pool.query(`update "Session" set ${times} where "tokenHash" = $1`, [fingerprint(tokenIn(cookie))]);
const rowOf = async (cookie: string) => {
  const { rows } = await pool.query<Record<string, unknown>>(
    'select * from "Session" where "tokenHash" = $1',
    [fingerprint(tokenIn(cookie))],
  );
  return rows[0];
};
const again = (cookie: string, accountId: string, more: Partial<Proof> = {}) =>
  beginSession(asked(cookie, '/fi/sign-in'), { accountId, method: 'demonstration', ...more }, '/fi/my');

describe('A session', () => {
  it('is a random token in the browser and its fingerprint in the database', async () => {
    const cookie = await signedIn(seeker.accountId);
    expect(cookie).toMatch(/^polku=[\w-]{43}$/);
    const { rows } = await pool.query('select * from "Session"');
    expect(JSON.stringify(rows)).not.toContain(tokenIn(cookie));
    expect(await rowOf(cookie)).toMatchObject({ accountId: seeker.accountId, method: 'demonstration' });
    expect(await signedIn(seeker.accountId)).not.toBe(cookie);
  });

  it('that is guessed, or of nobody, is none', async () => {
    const real = await signedIn(seeker.accountId);
    for (const cookie of [
      '',
      'polku=',
      `polku=${'A'.repeat(43)}`,
      `${real}A`,
      real.slice(0, -1),
      real.toLowerCase(),
    ])
      expect(await accountIn(cookie), cookie).toBeNull();
    await expect(beginSession(asked(''), { accountId: uuid(), method: 'oidc' }, '/fi')).rejects.toThrow();
  });

  it.each([
    ['seeker', 30, 8],
    ['counselor', 60, 10],
    ['employer', 60, 10],
  ])('of a %s ends after %i minutes without use and after %i hours', async (role, minutes, hours) => {
    const { accountId } = [seeker, counselor, employer].find((each) => each.role === role) ?? seeker;
    const cookie = await signedIn(accountId);
    const row = await rowOf(cookie);
    const lasts = Number(row?.endsAt) - Number(row?.createdAt);
    expect(lasts).toBe(hours * 3_600_000);
    await set(cookie, `"seenAt" = now() - interval '${minutes - 1} minutes'`);
    expect(await accountIn(cookie)).toBe(accountId);
    await set(cookie, `"seenAt" = now() - interval '${minutes} minutes'`);
    expect(await accountIn(cookie)).toBeNull();
    expect(await endedBecause(asked(cookie))).toBe('idle');
    await set(cookie, `"seenAt" = now(), "endsAt" = now()`);
    expect(await accountIn(cookie)).toBeNull();
    expect(await endedBecause(asked(cookie))).toBe('time');
  });

  it('notes its use at most once a minute', async () => {
    const cookie = await signedIn(seeker.accountId);
    await set(cookie, `"seenAt" = date_trunc('milliseconds', now() - interval '50 seconds')`);
    const before = await rowOf(cookie);
    await accountIn(cookie);
    expect((await rowOf(cookie))?.seenAt).toEqual(before?.seenAt);
    await set(cookie, `"seenAt" = now() - interval '70 seconds'`);
    await accountIn(cookie);
    expect(Date.now() - Number((await rowOf(cookie))?.seenAt)).toBeLessThan(20_000);
  });

  it('that was handed out before sign-in is worth nothing afterwards', async () => {
    const planted = `polku=${'x'.repeat(43)}`;
    const cookie = cookieIn(await again(planted, seeker.accountId));
    expect(cookie).not.toBe(planted);
    expect(await accountIn(planted)).toBeNull();
    expect(await accountIn(cookie)).toBe(seeker.accountId);
  });

  it('goes on under a new token when the same person signs in again, and ends when another does', async () => {
    const first = await signedIn(seeker.accountId);
    const { id } = (await rowOf(first)) ?? {};
    const second = cookieIn(await again(first, seeker.accountId));
    expect([await accountIn(first), await accountIn(second)]).toEqual([null, seeker.accountId]);
    expect((await rowOf(second))?.id).toBe(id);
    const third = cookieIn(await again(second, employer.accountId));
    expect([await accountIn(second), await accountIn(third)]).toEqual([null, employer.accountId]);
    expect(await endedBecause(asked(second))).toBe('signedInAgain');
  });

  it('ends at sign-out for whoever copied its cookie too, and the browser forgets what it kept', async () => {
    const cookie = await signedIn(seeker.accountId);
    const answer = await signOut.action(args(asked(cookie, '/fi/sign-out', {})));
    if (!(answer instanceof Response)) throw new Error('a redirect');
    expect(answer.headers.get('Clear-Site-Data')).toContain('"cache"');
    expect(answer.headers.get('Set-Cookie')).toMatch(/^polku=; Max-Age=0/);
    expect(await accountIn(cookie)).toBeNull();
  });

  it('ends at once when its account is closed, its rights change or its provider says so', async () => {
    const { accountId } = await makePerson();
    const [one, other] = [await signedIn(accountId), await signedIn(accountId)];
    expect(await transaction((tx) => endSessionsOfAccount(tx, accountId, 'duties'))).toBe(2);
    expect([await accountIn(one), await accountIn(other)]).toEqual([null, null]);
    expect(await endedBecause(asked(one))).toBe('duties');

    const issuer = 'https://idp.example';
    const begin = (subject: string, idpSession: string) =>
      again('', accountId, { method: 'oidc', issuer, subject, idpSession });
    const [a, b, c] = [await begin('s1', 'i1'), await begin('s1', 'i2'), await begin('s2', 'i3')].map(
      cookieIn,
    );
    await transaction((tx) => endSessionsOf(tx, { issuer, idpSession: 'i1' }));
    expect([await accountIn(a ?? ''), await accountIn(b ?? '')]).toEqual([null, accountId]);
    await transaction((tx) => endSessionsOf(tx, { issuer, subject: 's1' }));
    expect([await accountIn(b ?? ''), await accountIn(c ?? '')]).toEqual([null, accountId]);
    await transaction((tx) => endSessionsOf(tx, { issuer: 'https://other.example', subject: 's2' }));
    expect(await accountIn(c ?? '')).toBe(accountId);

    await pool.query('update "Account" set "closedAt" = now() where "id" = $1', [accountId]);
    expect(await accountIn(c ?? '')).toBeNull();
    await expect(signedIn(accountId)).rejects.toThrow();
  });
});

describe('The page of one’s devices', () => {
  it('lists what is open, and nobody else’s', async () => {
    const { accountId } = await makePerson();
    const [here, there, gone] = [
      await signedIn(accountId),
      cookieIn(await again('', accountId)),
      await signedIn(accountId),
    ];
    await set(gone, `"seenAt" = now() - interval '40 minutes'`);
    await signedIn(seeker.accountId);
    const { own, sessions: listed } = await sessions.loader(args(asked(here)));
    expect(listed.map(({ id }) => id).sort()).toEqual(
      [(await rowOf(here))?.id, (await rowOf(there))?.id].sort(),
    );
    expect(own).toBe((await rowOf(here))?.id);
    expect(listed.find(({ id }) => id !== own)?.device).toEqual({ browser: 'Firefox', system: 'linux' });
  });

  it('ends one, ends all others, and is not there for somebody else’s session', async () => {
    const { accountId } = await makePerson();
    const [here, second, third] = [
      await signedIn(accountId),
      await signedIn(accountId),
      await signedIn(accountId),
    ];
    const end = async (cookie: string, of: string) => {
      const ownSessionId = String((await rowOf(of))?.id);
      return answerOf(sessionEnd.action(args(asked(cookie, '/fi/x', {}), { ownSessionId })));
    };
    expect(await end(await signedIn(employer.accountId), second)).toMatchObject({ status: 404 });
    expect(await accountIn(second)).toBe(accountId);
    expect(await end(here, second)).toEqual({ status: 303, to: '/fi/settings/sessions' });
    expect(await accountIn(second)).toBeNull();
    expect(await end(here, second)).toMatchObject({ status: 404 });
    await answerOf(sessions.action(args(asked(here, '/fi/settings/sessions', {}))));
    expect([await accountIn(here), await accountIn(third)]).toEqual([accountId, null]);
  });
});

describe('What must not happen at a computer that somebody has left', () => {
  it('asks to prove once more who one is, and comes back', async () => {
    const cookie = await signedIn(seeker.accountId);
    expect((await requireFresh(asked(cookie), 5)).accountId).toBe(seeker.accountId);
    await set(cookie, `"provedAt" = now() - interval '6 minutes'`);
    const sent = await answerOf(requireFresh(asked(cookie, '/fi/my/data?part=all'), 5));
    expect(sent).toEqual({ status: 303, to: '/fi/sign-in?again=1&to=%2Ffi%2Fmy%2Fdata%3Fpart%3Dall' });
    const fresh = cookieIn(await again(cookie, seeker.accountId, { again: true }));
    expect((await requireFresh(asked(fresh), 5)).accountId).toBe(seeker.accountId);
    expect(await accountIn(cookie)).toBeNull();
  });

  it('lets nobody else prove it, and leaves the session as it was', async () => {
    const cookie = await signedIn(seeker.accountId);
    const refused = await again(cookie, employer.accountId, { again: true });
    expect(refused.headers.get('Location')).toBe('/fi/sign-in?again=1&other=1&to=%2Ffi%2Fmy');
    expect(refused.headers.get('Set-Cookie')).toBeNull();
    expect(await accountIn(cookie)).toBe(seeker.accountId);
  });

  it('asks whoever is not signed in to sign in', async () => {
    expect(await answerOf(requireFresh(asked(''), 5))).toMatchObject({ status: 303 });
  });
});

describe('A form that comes after its session has ended', () => {
  const form = { version: '3', text: 'Hain työtä leipomosta.' };
  let late = '';
  const sendLate = (cookie: string) => answerOf(requireSeeker(asked(cookie, '/fi/my/goal', form)));
  beforeEach(async () => {
    seeker = await makePerson();
    late = await signedIn(seeker.accountId);
    await set(late, `"seenAt" = now() - interval '40 minutes'`);
  });

  it('is kept for its sender, who finds it after sign-in and sends it on', async () => {
    expect(await sendLate(late)).toEqual({ status: 303, to: '/fi/sign-in?to=%2Ffi%2Fmy%2Fgoal' });
    const back = await again('', seeker.accountId);
    expect(back.headers.get('Location')).toBe('/fi/unsent?to=%2Ffi%2Fmy');
    const cookie = cookieIn(back);
    const page = await unsent.loader(args(asked(cookie, '/fi/unsent?to=%2Ffi%2Fmy')));
    expect(page).toMatchObject({ path: '/fi/my/goal', to: '/fi/my' });
    const fields = Object.entries(form).map(([name, value]) => ({ name, value }));
    expect(page.fields).toHaveLength(fields.length);
    expect(page.fields).toEqual(expect.arrayContaining(fields));
    const sent = await answerOf(unsent.action(args(asked(cookie, '/fi/unsent?to=%2Ffi%2Fmy', form))));
    expect(sent).toEqual({ status: 307, to: '/fi/my/goal' });
    expect(await findUnsent(seeker.accountId)).toBeNull();
    expect((await again('', seeker.accountId)).headers.get('Location')).toBe('/fi/my');
  });

  it('is shown to nobody else, and forgotten when it is not wanted', async () => {
    await sendLate(late);
    const stranger = await again('', employer.accountId);
    expect(stranger.headers.get('Location')).toBe('/fi/my');
    expect(await answerOf(unsent.loader(args(asked(cookieIn(stranger), '/fi/unsent'))))).toMatchObject({
      status: 303,
    });
    const cookie = await signedIn(seeker.accountId);
    await answerOf(unsent.action(args(asked(cookie, '/fi/unsent?forget=1', {}))));
    expect(await findUnsent(seeker.accountId)).toBeNull();
  });

  it('is not kept where somebody ended the session, nor a day later, nor when no session was', async () => {
    await transaction((tx) => endSessionsOfAccount(tx, seeker.accountId, 'elsewhere'));
    await sendLate(late);
    expect(await findUnsent(seeker.accountId)).toBeNull();
    const old = await signedIn(seeker.accountId);
    await set(old, `"seenAt" = now() - interval '2 days', "endsAt" = now() - interval '25 hours'`);
    await sendLate(old);
    expect(await findUnsent(seeker.accountId)).toBeNull();
    expect(await answerOf(requireSignedIn(asked('', '/fi/my/goal', form)))).toMatchObject({ status: 303 });
  });
});
