import { afterAll, describe, expect, it } from 'vitest';
import { startCity } from '#tests/support/city.ts';
import { siteRoutes, type Sample } from '#tests/support/site-map.ts';
import { send, sessionCookie, visit, type Answer } from '#tests/support/visit.ts';

const city = await startCity();
afterAll(() => city.stop());

const hydrated = new Set(siteRoutes().flatMap(({ id, hydrated }) => (hydrated ? [id] : [])));
/** Each look at these changes what the next one shows, and why. */
const changing = new Set([
  // A look is a line of what it shows.
  'routes/counselor/readers',
  'routes/manager/read-log-search',
  'routes/seeker/data-page',
  // A file tells when it was made.
  'routes/seeker/plan-pdf',
  'routes/counselor/plan-pdf',
  'routes/seeker/meeting-calendar',
]);
/** Two of each page that has no scripts, as one of its readers. */
const sampled = city.map.samples.filter(
  ({ route, shape }, at, all) =>
    !hydrated.has(route) &&
    !changing.has(route) &&
    all.slice(0, at).filter((each) => each.shape === shape).length < 2,
);

/** An address with `index` in its query is left to Remix's own handler, which takes it out again. */
const byRemix = (path: string) => `${path}${path.includes('?') ? '&' : '?'}index`;
const withoutIndex = (text: string) => text.replaceAll(/(\?|&amp;|&)index(?==?["&])=?/g, '');

async function both(path: string, cookie: string): Promise<[Answer, Answer]> {
  const request = { cookie, headers: { 'Accept-Encoding': 'gzip' } };
  return [await visit(city, path, request), await visit(city, byRemix(path), request)];
}

/** Written anew for each answer. */
const own = new Set(['date', 'x-request-id', 'content-security-policy', 'etag']);
/** How the answer is cut into parcels. */
const parcels = new Set(['content-length', 'transfer-encoding', 'connection', 'keep-alive']);

function said({ status, location, headers, text }: Answer) {
  const shown = [...headers].filter(([name]) => !own.has(name) && !parcels.has(name));
  const same = withoutIndex(text).replaceAll(/ nonce="[\w-]+"/g, '');
  return { status, location, headers: Object.fromEntries(shown), text: same };
}

async function expectSame(path: string, cookie: string): Promise<Answer> {
  const [plain, remix] = await both(path, cookie);
  expect(said(plain)).toEqual(said(remix));
  expect(plain.headers.has('etag')).toBe(remix.headers.has('etag'));
  return plain;
}

const cookieOf = (accountId: string | null | undefined) =>
  accountId ? sessionCookie(city, accountId) : Promise.resolve('');

describe('A page without scripts is what Remix would have answered', () => {
  it.each(sampled)('to its reader: $shape, $role', async (sample: Sample) => {
    await expectSame(`/fi${sample.path}`, await cookieOf(sample.accountId));
  });

  it.each(sampled)('to whom it is not meant for: $shape, $role', async (sample: Sample) => {
    await expectSame(`/sv${sample.path}`, '');
    for (const role of ['seeker', 'counselor', 'employer'].filter((each) => each !== sample.role))
      await expectSame(`/en${sample.path}`, await cookieOf(city.map.accounts[role]?.[0]));
  });

  it.each(['/', '/fi', '/fi/', '/FI/Vacancies', '/xx/vacancies', '/fi/nothing-here', '/fi/my/plans/nothing'])(
    'at %s',
    async (path) => {
      await expectSame(path, await cookieOf(city.map.accounts.seeker?.[0]));
    },
  );
});

describe('A page without scripts', () => {
  it('is not sent again to a browser that has it', async () => {
    const path = '/fi/vacancies';
    const { headers, text } = await visit(city, path);
    const etag = headers.get('etag') ?? '';
    const again = await visit(city, path, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await visit(city, path, { headers: { 'If-None-Match': 'W/"other"' } });
    expect([other.status, other.text]).toEqual([200, text]);
  });

  it('is packed for whoever can unpack it, and for nobody else', async () => {
    const asked = (encoding: string) =>
      visit(city, '/fi/vacancies', { headers: { 'Accept-Encoding': encoding } });
    const [packed, bare, unknown] = [await asked('br, gzip'), await asked('identity'), await asked('snappy')];
    expect([packed, bare, unknown].map(({ headers }) => headers.get('content-encoding'))).toEqual([
      'gzip',
      null,
      null,
    ]);
    expect(packed.headers.get('vary')).toContain('Accept-Encoding');
    expect([packed.text, unknown.text]).toEqual([bare.text, bare.text]);
  });

  it('of somebody signed in is kept nowhere', async () => {
    const { headers } = await visit(city, '/fi/counselor/caseload', {
      cookie: await cookieOf(city.map.accounts.counselor?.[0]),
    });
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['private, no-store', null]);
  });

  it('is asked for by its head alone with the same words about it', async () => {
    const head = await fetch(`${city.url}/fi/vacancies`, { method: 'HEAD' });
    const page = await visit(city, '/fi/vacancies');
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      page.headers.get('content-type'),
      '',
    ]);
  });
});

describe('A form that is refused with an error page', () => {
  it.each([
    ['seeker', '/fi/counselor/times', 403],
    ['seeker', '/fi/my/registration/nothing', 404],
    ['seeker', '/fi/my/meetings', 405],
    ['counselor', '/fi/my/goal', 403],
    ['employer', '/fi/counselor/times', 403],
  ])('keeps the frame of the %s who sent it: %s', async (role, path, status) => {
    const cookie = await cookieOf(city.map.accounts[role]?.[0]);
    const answer = await send(city, path, [['version', '1']], { cookie });
    expect([answer.status, answer.text.includes('action="/fi/sign-out"')]).toEqual([status, true]);
    expect(answer.text).not.toContain('<script');
  });
});
