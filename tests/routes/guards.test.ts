import { afterAll, describe, expect, it } from 'vitest';
import { startCity } from '#tests/support/city.ts';
import { fingerprint, settled } from '#tests/support/fingerprint.ts';
import { listCases, listReaders, type Case } from '#tests/support/matrix.ts';
import { siteRoutes, withoutPage } from '#tests/support/site-map.ts';
import { audienceOf } from '#tests/support/audience.ts';
import { send, sessionCookie, visit, type Answer } from '#tests/support/visit.ts';

const city = await startCity();
afterAll(() => city.stop());
await settled(city);

const routes = siteRoutes();
const readers = await listReaders(city);
const cases = await listCases(city, readers);
const byRoute = [...new Set(cases.map(({ route }) => route.id))].map(
  (id) => [id, cases.filter(({ route }) => route.id === id)] as const,
);
const count = cases.length.toLocaleString('en');

const cookieOf = (accountId: string | null | undefined) =>
  accountId ? sessionCookie(city, accountId) : Promise.resolve('');

/** What an answer says of the door: it leads to sign-in, refuses, or opens. */
function doorOf({ status, location, text, headers }: Answer, method: Case['method']): string {
  const asData = method === 'DATA' && status === 202;
  const to = asData ? text : location;
  // Whoever may open the page proves again who they are first.
  if (to?.includes('/sign-in?again=1')) return 'open';
  if ((asData || status === 303 || status === 302) && to?.includes('/sign-in?')) return 'sign-in';
  if (status >= 500) return `${status}`;
  if ([403, 404, 405].includes(status)) return `${status}`;
  return status === 200 || status === 202 || location || headers.get('Content-Disposition')
    ? 'open'
    : `${status}`;
}

async function ask({ path, method, reader }: Case): Promise<string> {
  const cookie = await cookieOf(reader.accountId);
  if (method === 'POST') return doorOf(await send(city, path, [['version', '1']], { cookie }), method);
  return doorOf(await visit(city, method === 'DATA' ? `${path}.data` : path, { cookie }), method);
}

/** A few at a time: the server renders one page while it asks the database for another. */
async function askAll(all: Case[]): Promise<string[]> {
  const wrong: string[] = [];
  const queue = [...all];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const found = await ask(next);
      if (!next.expected.includes(found))
        wrong.push(
          `${next.method} ${next.path} as ${next.reader.name}: ${found}, not ${next.expected.join(' or ')}`,
        );
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return wrong;
}

it('every page has an address to be tried at, and an audience that its guard knows', () => {
  const met = new Set(city.map.samples.filter(({ kind }) => kind !== 'redirect').map(({ route }) => route));
  const missing = routes.filter(({ id }) => !met.has(id) && !withoutPage[id]).map(({ id }) => id);
  expect(missing).toEqual([]);
  expect(city.map.samples.filter(({ kind }) => kind === 'broken').map(({ path }) => path)).toEqual([]);
  const guarded = { staff: 'manager', anyone: 'public' } as const;
  const other = routes.filter(({ pattern, portal }) => {
    const audience = audienceOf(pattern)?.for;
    if (!audience) return portal !== 'public' && portal !== 'signedIn';
    return portal !== (audience in guarded ? guarded[audience === 'staff' ? 'staff' : 'anyone'] : audience);
  });
  expect(other.map(({ id, portal, pattern }) => `${id} (${portal}, ${pattern})`)).toEqual([]);
});

describe('What stands in the tab of a page, and in the history of a shared computer', () => {
  // A mail stands in a frame of its page.
  const pages = city.map.samples.filter(({ kind, shape }) => kind === 'page' && !shape.endsWith('/html'));

  it('is there, and tells the pages of one part of the site from each other', () => {
    const untold = pages.filter(({ tab }) => !/^.+ – Polku$/.test(tab));
    expect(untold.map(({ shape, tab }) => `${shape}: ${tab}`)).toEqual([]);
    const called = new Map<string, Set<string>>();
    for (const { role, tab, shape, route } of pages) {
      const name = `${role} in ${shape.split('/').slice(0, 3).join('/')}: ${tab}`;
      called.set(name, (called.get(name) ?? new Set()).add(route));
    }
    const twice = [...called].filter(([, ids]) => ids.size > 1);
    expect(twice.map(([name, ids]) => `${name}: ${[...ids].join(', ')}`)).toEqual([]);
  });

  it('names no client', async () => {
    const people = await city.query(
      `select "givenName", "familyName" from "Person"
       where not exists (select from "Account" where "personId" is null and "name" = "givenName" || ' ' || "familyName")`,
    );
    const names = people.flatMap(({ givenName: given, familyName: family }) => [
      `${String(given)} ${String(family)}`,
      `${String(family)} ${String(given)}`,
    ]);
    const naming = pages.filter(({ tab }) => names.some((name) => tab.includes(name)));
    expect(naming.map(({ shape, tab }) => `${shape}: ${tab}`)).toEqual([]);
  });
});

describe(`Every route, every role, own and others' objects: ${count} cases`, () => {
  it.each(byRoute)('%s answers as the rights say, and a refusal writes nothing', async (_, all) => {
    const before = await fingerprint(city);
    expect(await askAll(all.filter(({ expected }) => !expected.includes('open')))).toEqual([]);
    expect(await fingerprint(city)).toEqual(before);
    expect(await askAll(all.filter(({ expected }) => expected.includes('open')))).toEqual([]);
  });
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
