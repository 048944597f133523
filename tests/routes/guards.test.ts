import { afterAll, describe, expect, it } from 'vitest';
import { startCity } from '#tests/support/city.ts';
import { filled } from '#tests/support/attacks.ts';
import { fingerprint, settled } from '#tests/support/fingerprint.ts';
import { formsOf } from '#tests/support/forms.ts';
import { siteRoutes, withoutPage, type Route, type Sample } from '#tests/support/site-map.ts';
import { send, sessionCookie, visit, type Answer } from '#tests/support/visit.ts';

const city = await startCity();
afterAll(() => city.stop());
await settled(city);

const routes = siteRoutes();
const routeOf = (sample: Sample): Route | undefined => routes.find(({ id }) => id === sample.route);

/** Whoever is signed in and finds the vacancy may look at it. */
const openToAll = [
  'routes/public/vacancy',
  'routes/public/machine',
  'routes/seeker/suggestion',
  'routes/seeker/apply',
  'routes/seeker/group',
];

const closed = city.map.samples.filter((sample) => {
  const portal = routeOf(sample)?.portal;
  return portal !== undefined && portal !== 'public';
});
/** Two of each shape are enough for a matrix with everybody. */
const sampled = closed.filter(
  ({ shape, kind }, at) =>
    kind !== 'broken' && closed.slice(0, at).filter((each) => each.shape === shape).length < 2,
);
/** A route without a page sends to one that looks whose it is. */
const ofObject = ({ shape, route }: Sample) =>
  shape.includes('/:') && !openToAll.includes(route) && !withoutPage[route];

const headingOf = ({ text }: Answer) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(text)?.[1];

const cookieOf = (accountId: string | null | undefined) =>
  accountId ? sessionCookie(city, accountId) : Promise.resolve('');

/** Somebody of the same role to whom the sample's object does not belong. */
function stranger(sample: Sample): string | undefined {
  if (sample.role === 'counselor') return city.map.strangeCounselor;
  return city.map.accounts[sample.role]?.find(
    (id) => id !== sample.accountId && !colleagues.has(`${id} ${sample.accountId}`),
  );
}
const companies = await city.query(
  `select a."id" as "one", b."id" as "other" from "Account" a join "Account" b on a."companyId"=b."companyId" and a."id"<>b."id"`,
);
const colleagues = new Set(companies.map(({ one, other }) => `${String(one)} ${String(other)}`));

/** The form that the owner would send from this page, or the version alone. */
async function bodyOf(sample: Sample): Promise<[string, string][]> {
  const path = `/fi${sample.path}`;
  const { text } = await visit(city, path, { cookie: await cookieOf(sample.accountId) });
  const form = formsOf(text, path).find(({ action }) => action === path);
  return form ? filled(form) : [['version', '1']];
}

const toSignIn = ({ status, location }: Answer, path: string) =>
  expect([status, location]).toEqual([303, `/fi/sign-in?to=${encodeURIComponent(path)}`]);

it('every page has an address to be tried at', () => {
  const met = new Set(city.map.samples.filter(({ kind }) => kind !== 'redirect').map(({ route }) => route));
  const missing = routes.filter(({ id }) => !met.has(id) && !withoutPage[id]).map(({ id }) => id);
  expect(missing).toEqual([]);
  expect(city.map.samples.filter(({ kind }) => kind === 'broken').map(({ path }) => path)).toEqual([]);
});

describe('A page that is not open to all', () => {
  it.each(sampled)('sends nobody to sign in, and back: $shape, $role', async (sample) => {
    const path = `/fi${sample.path}`;
    toSignIn(await visit(city, path), path);
    const posted = await send(city, path, [['version', '1']]);
    if (routeOf(sample)?.hasAction) toSignIn(posted, path);
    else expect(posted.status).toBe(405);
  });

  it.each(sampled)('is refused to other roles: $shape, $role', async (sample) => {
    const route = routeOf(sample);
    if (!route || route.portal === 'signedIn') return;
    const path = `/fi${sample.path}`;
    const body = await bodyOf(sample);
    const before = await fingerprint(city);
    for (const role of ['seeker', 'counselor', 'employer', 'manager'].filter(
      (each) => each !== route.portal,
    )) {
      const cookie = await cookieOf(city.map.accounts[role]?.[0]);
      expect((await visit(city, path, { cookie })).status, `GET as ${role}`).toBe(403);
      expect((await send(city, path, body, { cookie })).status, `POST as ${role}`).toBe(
        route.hasAction ? 403 : 405,
      );
    }
    expect(await fingerprint(city)).toEqual(before);
  });

  it.each(sampled.filter(ofObject))("is not there for somebody else's: $shape, $role", async (sample) => {
    const path = `/fi${sample.path}`;
    const cookie = await cookieOf(stranger(sample));
    const body = await bodyOf(sample);
    const before = await fingerprint(city);
    const refused = await visit(city, path, { cookie });
    expect(refused.status).toBe(404);
    const posted = await send(city, path, body, { cookie });
    // Whose it is, is asked before the form is read: a wrong form is no way to learn that something is there.
    expect(posted.status).toBe(routeOf(sample)?.hasAction ? 404 : 405);
    if (posted.status === 404) expect(headingOf(posted)).toBe(headingOf(refused));
    expect(await fingerprint(city)).toEqual(before);
  });

  it.each(sampled)('gives its data alone to nobody else: $shape, $role', async (sample) => {
    const route = routeOf(sample);
    if (!route) return;
    const strange = ofObject(sample) ? [stranger(sample)] : [];
    const wrong = ['seeker', 'counselor', 'employer', 'manager'].filter(
      (role) => route.portal !== 'signedIn' && role !== route.portal,
    );
    for (const accountId of [null, ...wrong.map((role) => city.map.accounts[role]?.[0]), ...strange]) {
      const cookie = await cookieOf(accountId);
      for (const query of ['', `?_routes=${encodeURIComponent(route.id)}`]) {
        const answer = await visit(city, `/fi${sample.path}.data${query}`, { cookie });
        const refusedAsData = answer.status === 202 && answer.text.includes('/sign-in?to=');
        expect(
          refusedAsData || [403, 404].includes(answer.status),
          `${accountId} ${query} → ${answer.status}`,
        ).toBe(true);
      }
      const posted = await send(city, `/fi${sample.path}.data`, [['version', '1']], { cookie });
      const refusedPost = posted.status === 202 && posted.text.includes('/sign-in?to=');
      expect(
        refusedPost || [403, 404, 405].includes(posted.status),
        `POST ${accountId} → ${posted.status}`,
      ).toBe(true);
    }
  });

  it.each(sampled.filter(({ kind }) => kind === 'page'))(
    'is open to its owner: $shape, $role',
    async (sample) => {
      const answer = await visit(city, `/fi${sample.path}`, { cookie: await cookieOf(sample.accountId) });
      expect(answer.status).toBe(200);
    },
  );
});

describe('An employer', () => {
  it('sees no candidate who has not consented, or has taken the consent back', async () => {
    const hidden = await city.query(
      `select distinct on (c."state"::text) c."id", a."id" as "account" from "Candidacy" c
       join "Account" a on a."companyId"=c."companyId" and a."role"='employer'
       left join "Consent" s on s."candidacyId"=c."id" and s."givenAt" is not null and s."withdrawnAt" is null
       where s."id" is null order by c."state"::text, a."id"`,
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { id, account } of hidden) {
      const cookie = await cookieOf(String(account));
      expect((await visit(city, `/fi/employer/candidates/${String(id)}`, { cookie })).status).toBe(404);
    }
  });
});

it('nothing of all this alarms the operator', () => {
  expect(city.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});
