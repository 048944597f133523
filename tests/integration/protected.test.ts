import { afterAll, describe, expect, it, vi } from 'vitest';
import { languages } from '#app/i18n/language.ts';
import {
  addressesOf,
  anything,
  codesIn,
  startPlanted,
  whereabouts,
  type Address,
} from '#tests/support/protected-people.ts';
import { siteRoutes, type Route } from '#tests/support/site-map.ts';
import { send, sessionCookie, visit, type Answer } from '#tests/support/visit.ts';

// Thousands of requests take their time where others work too.
vi.setConfig({ testTimeout: 300_000 });

const city = await startPlanted();
afterAll(() => city.stop());
const { planted, map } = city;
const { addresses, rows, theirs } = await addressesOf(city, map, planted);
const routes = siteRoutes();
const routeOf = (id: string): Route | undefined => routes.find((route) => route.id === id);

type Visitor = { who: string; role: string; accountId: string | null };

const one = async (sql: string): Promise<string> => String((await city.query(sql))[0]?.id);
const account = (role: string, where: string) =>
  one(`select "id" from "Account" a where "role"='${role}' and ${where} order by "id" limit 1`);
const staff = (role: string, name: string) => account(role, `"name"='${name}'`);
const applied = `(select c."companyId" from "Candidacy" c join "Person" p on p."id"=c."personId" where p."familyName" like 'Qzx%' limit 1)`;
const referred = `(select r."providerId" from "Referral" r join "Person" p on p."id"=r."personId" where p."familyName" like 'Qzx%' limit 1)`;

/** For the provider that a client was sent to, there is at least one account. */
for (const [id, which] of [
  ['01900000-0000-7000-8000-0000000000a1', '='],
  ['01900000-0000-7000-8000-0000000000a2', '<>'],
])
  await city.query(
    `insert into "Account" ("id","role","name","providerId","demonstration")
     select $1::uuid, 'provider', 'Palvelun Tuottaja', "id", true from "Provider" where "id" ${which} ${referred} limit 1`,
    [id],
  );

/** What the demonstration granted by name is taken back: here nobody has the duty. */
await city.query(`delete from "AccountDuty" where "duty"='protectedClients'`);

/** Nobody of these may learn anything of the ten: for each of them they are not there. */
const strangers: Visitor[] = [
  { who: 'nobody', role: 'nobody', accountId: null },
  {
    who: 'another seeker',
    role: 'seeker',
    accountId: await account('seeker', `"story" is null and "name" not like 'Qzx%'`),
  },
  {
    who: 'a colleague without the duty',
    role: 'counselor',
    accountId: await staff('counselor', 'Mikael Rautio'),
  },
  {
    who: 'a counselor of another area',
    role: 'counselor',
    accountId: await staff('counselor', 'Riikka Salo'),
  },
  { who: 'the manager', role: 'manager', accountId: await staff('manager', 'Outi Saarela') },
  { who: 'the manager of another area', role: 'manager', accountId: await staff('manager', 'Harri Vesala') },
  {
    who: 'the employer applied to',
    role: 'employer',
    accountId: await account('employer', `"companyId"=${applied}`),
  },
  {
    who: 'another employer',
    role: 'employer',
    accountId: await account('employer', `"companyId"<>${applied}`),
  },
  { who: 'another provider', role: 'provider', accountId: '01900000-0000-7000-8000-0000000000a2' },
];
const owner: Visitor = { who: 'the own counselor', role: 'counselor', accountId: planted.owner };

const cookieOf = ({ accountId }: Visitor) =>
  accountId ? sessionCookie(city, accountId) : Promise.resolve('');
const mayEnter = ({ role }: Visitor, { portal }: Route) =>
  portal === 'public' || (portal === 'signedIn' ? role !== 'nobody' : portal === role);

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = (text: string): string[] => text.match(ID) ?? [];
const withoutNonce = (text: string) => text.replace(/nonce-[\w-]+|nonce="[\w-]+"/g, 'nonce');
const without = (text: string) => withoutNonce(text).replace(ID, 'id');

let asked = 0;
const counts: Record<string, number> = {};
const count = (what: string) => void (counts[what] = (counts[what] ?? 0) + 1);

/** What an answer tells beside the address that was asked for: its words and its headers. */
function told({ text, headers, location }: Answer, path: string): string {
  const all = [
    text,
    location ?? '',
    ...[...headers].flatMap((pair) => (pair[0] === 'etag' ? [] : pair.join(': '))),
  ].join('\n');
  const page = path.replace(/\?.*|\.data$/, '');
  const echoes = [path, page, page.slice(3), ...idsIn(page)];
  return echoes.reduce(
    (rest, echo) => (echo ? rest.replaceAll(echo, '').replaceAll(encodeURIComponent(echo), '') : rest),
    withoutNonce(all),
  );
}

const leaks: string[] = [];
function look(visitor: Visitor, path: string, answer: Answer, forbidden: RegExp, ids = true): void {
  asked += 1;
  count(visitor.who);
  if (answer.status >= 500 || answer.status === 429)
    leaks.push(`${answer.status} for ${visitor.who} at ${path}`);
  const words = told(answer, path);
  const found = [
    ...(words.match(forbidden) ?? []),
    ...(ids ? idsIn(words).filter((id) => theirs.has(id)) : []),
  ];
  if (found.length > 0)
    leaks.push(`${visitor.who} at ${path}: ${answer.status}: ${[...new Set(found)].slice(0, 4).join(', ')}`);
}

/** Several at once, so that nobody waits for the wire. */
async function each<T>(all: readonly T[], work: (one: T, at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const hands = Array.from({ length: 8 }, async () => {
    while (next < all.length) {
      const at = next++;
      const item = all[at];
      if (item !== undefined) await work(item, at);
    }
  });
  await Promise.all(hands);
}

const wrongForms: [string, string][][] = [
  [['version', 'x']],
  [
    ['version', '1'],
    ['', ''],
  ],
];
const languageAt = (at: number) => languages[at % languages.length] ?? 'fi';
/** What of the headers could tell one refusal from another. */
const tellingHeaders = ({ headers }: Answer) =>
  [...headers]
    .filter(([name]) => !['date', 'x-request-id', 'set-cookie', 'etag'].includes(name))
    .map(([name, value]) => `${name}: ${without(value)}`);

/** With single fetch a redirect is data. */
const isDataOfRedirect = ({ status }: Answer) => status === 202;

const told404 = (answer: Answer, path: string) => ({
  status: answer.status,
  headers: tellingHeaders(answer),
  body: without(answer.text.replaceAll(path, 'path').replaceAll(encodeURIComponent(path), 'path')),
});

describe.each(strangers)('$who', (visitor) => {
  const inOwnPortal = addresses.filter(({ route }) => mayEnter(visitor, route));
  const elsewhere = addresses.filter(
    ({ route }, at, all) =>
      !mayEnter(visitor, route) && all.findIndex((other) => other.route === route) === at,
  );

  it('gets the same answer at their addresses as where nobody is, right or wrong the form', async () => {
    const cookie = await cookieOf(visitor);
    const differs: string[] = [];
    const same = async (
      address: Address,
      suffix: string,
      ask: (path: string) => Promise<Answer>,
      language: string,
    ) => {
      const [path, nobody] = [
        `/${language}${address.path}${suffix}`,
        `/${language}${address.nobody}${suffix}`,
      ];
      const [real, none] = [await ask(path), await ask(nobody)];
      look(visitor, path, real, anything(planted));
      asked += 1;
      const [got, expected] = [told404(real, path), told404(none, nobody)];
      if (JSON.stringify(got) !== JSON.stringify(expected))
        differs.push(`${path}: ${real.status} is not ${none.status}`);
      if (real.status < 300 && !isDataOfRedirect(real)) differs.push(`${path}: ${real.status}`);
    };
    await each(inOwnPortal, async (address, at) => {
      const language = languageAt(at);
      await same(address, '', (path) => visit(city, path, { cookie }), language);
      await same(address, '.data', (path) => visit(city, path, { cookie }), languageAt(at + 1));
      if (address.route.hasAction)
        for (const form of wrongForms)
          await same(address, '', (path) => send(city, path, form, { cookie }), languageAt(at + 2));
    });
    await each(elsewhere, async (address, at) => {
      const path = `/${languageAt(at)}${address.path}`;
      const answers = [
        await visit(city, path, { cookie }),
        await send(city, path, [['version', '1']], { cookie }),
      ];
      for (const answer of answers) {
        look(visitor, path, answer, anything(planted));
        if (answer.status < 300) differs.push(`${path}: ${answer.status}`);
      }
    });
    expect(differs).toEqual([]);
    expect(leaks.splice(0)).toEqual([]);
  });

  it('finds nothing of them on any page, whatever is searched for', async () => {
    const cookie = await cookieOf(visitor);
    const doors = routes
      .filter((route) => mayEnter(visitor, route))
      .map(({ pattern }) => pattern.replace('/:language', ''))
      .filter((path) => !path.includes(':') && !path.includes('*'));
    const own = map.samples
      .filter(({ shape, route, kind, path }, at, all) => {
        const place = routeOf(route);
        const before = all.slice(0, at).filter((other) => other.shape === shape).length;
        return (
          place && before < 2 && kind !== 'broken' && mayEnter(visitor, place) && !path.includes('sign-out')
        );
      })
      .map(({ path }) => path);
    const [code = ''] = planted.planted.map((person) => person.code);
    const searches = [
      ...[
        'q=zxfamily',
        `q=${code.slice(1)}`,
        'q=99970',
        'scope=area',
        'scope=area&q=zxgiven',
        'municipality=235',
      ],
      ...[
        'scope=area&municipality=235',
        'name=zxfamily',
        'search=zxfamily',
        'contact=shown',
        'view=all&scope=area',
      ],
      ...['q=9907', 'language=fi&scope=area&q=zx', 'person=zxfamily', 'words=zxfamily'],
    ];
    const pages = [...new Set([...doors, ...own])];
    await each(pages, async (path, at) => {
      const language = languageAt(at);
      for (const suffix of ['', at % 2 && path !== '' ? `?${searches[at % searches.length]}` : '.data']) {
        const address = `/${language}${path}${suffix}`;
        look(visitor, address, await visit(city, address, { cookie }), anything(planted));
      }
    });
    await each(
      doors.flatMap((path) => searches.map((search) => `${path}?${search}`)),
      async (path, at) => {
        const address = `/${languageAt(at)}${path}`;
        look(visitor, address, await visit(city, address, { cookie }), anything(planted));
      },
    );
    expect(leaks.splice(0)).toEqual([]);
  });
});

describe('The own counselor without the duty', () => {
  const own = addresses.filter(({ route }) => mayEnter(owner, route) && !route.id.endsWith('/readers'));
  const pageOf = async ({ path }: Address, at: number): Promise<[string, Answer]> => {
    const address = `/${languageAt(at)}${path}${at % 2 ? '?contact=shown' : ''}`;
    return [address, await visit(city, address, { cookie: await cookieOf(owner) })];
  };
  const lists = [
    '',
    '/caseload',
    '/caseload?q=qzx',
    '/letters',
    '/letters/print',
    '/times',
    '/groups',
    '/invitations',
  ]
    .map((path) => ({ path: `/counselor${path}`, nobody: '', route: own[0]?.route ?? routes[0] }))
    .filter((each): each is Address => each.route !== undefined);
  /** A document says when it was made and packs its words: of it only that it is there. */
  const seen = ({ status, html, text }: Answer) => `${status} ${html ? without(text) : ''}`;
  const before = new Map<string, string>();

  it('reads the names and the matters, and never where they are', async () => {
    const cookie = await cookieOf(owner);
    let named = 0;
    await each([...own, ...lists], async (address, at) => {
      const [path, answer] = await pageOf(address, at);
      before.set(path, seen(answer));
      look(owner, path, answer, whereabouts(planted), false);
      if (/qzxfamily/i.test(answer.text)) named += 1;
      const data = `/${languageAt(at)}${address.path}.data`;
      if (!address.path.includes('?'))
        look(owner, data, await visit(city, data, { cookie }), whereabouts(planted), false);
    });
    expect(leaks.splice(0)).toEqual([]);
    expect(named).toBeGreaterThan(50);
  });

  it('sees no difference when they live, are reached and are met elsewhere', async () => {
    const people = planted.planted.map(({ personId }) => personId);
    await city.query(
      `update "Person" set "municipalityCode"='049', "streetAddress"='Muutie 1', "postalCode"='02100', "postOffice"='ESPOO',
       "phone"='+358 40 000 0000', "email"='muu@example.com' where "id" = any($1::uuid[])`,
      [people],
    );
    await city.query(
      `update "Meeting" set "place"='Muu paikka' where "place" is not null and "personId" = any($1::uuid[])`,
      [people],
    );
    await city.query(`update "MeetingSlot" set "place"='Muu paikka' where "place" like 'Qzx%'`);
    const different: string[] = [];
    await each([...own, ...lists], async (address, at) => {
      const [path, answer] = await pageOf(address, at);
      asked += 1;
      if (before.get(path) !== seen(answer)) different.push(path);
    });
    expect(different).toEqual([]);
  });

  it('gets no more out of a wrong form', async () => {
    const cookie = await cookieOf(owner);
    await each(
      own.filter(({ route }) => route.hasAction),
      async ({ path }, at) => {
        const address = `/${languageAt(at)}${path}`;
        look(
          owner,
          address,
          await send(city, address, [['version', 'x']], { cookie }),
          whereabouts(planted),
          false,
        );
      },
    );
    expect(leaks.splice(0)).toEqual([]);
  });
});

describe('The provider to whom they were referred', () => {
  it('knows who comes and why, and nothing else', async () => {
    const provider: Visitor = {
      who: 'the provider',
      role: 'provider',
      accountId: '01900000-0000-7000-8000-0000000000a1',
    };
    const cookie = await cookieOf(provider);
    const beyond = new RegExp(anything(planted).source.replace('qzx', 'qzx(?!given|family|purpose)'), 'gi');
    const own = addresses.filter(({ route }) => mayEnter(provider, route)).map(({ path }) => path);
    await each(['/provider', ...own], async (path, at) => {
      for (const suffix of ['', '.data']) {
        const address = `/${languageAt(at)}${path}${suffix}`;
        look(provider, address, await visit(city, address, { cookie }), beyond, false);
      }
    });
    expect(leaks.splice(0)).toEqual([]);
  });
});

describe('Somebody with the duty', () => {
  it('sees what the others do not, when they ask for it', async () => {
    const colleague = await staff('counselor', 'Sanna Hakala');
    await city.query(`delete from "AccountDuty" where "accountId"=$1`, [colleague]);
    for (const duty of ['clientWork', 'protectedClients'])
      await city.query(
        `insert into "AccountDuty" ("id","accountId","duty","from") values (gen_random_uuid(),$1,$2,'2020-01-01')`,
        [colleague, duty],
      );
    // Of the same team as the own counselor, so that the matters are theirs to read.
    await city.query(
      `with t as (insert into "Team" ("id","areaCode","name") values (gen_random_uuid(),'1','Qteam') returning "id")
       update "Account" set "teamId" = t."id" from t where "Account"."id" in ($1, $2)`,
      [colleague, planted.owner],
    );
    const cookie = await sessionCookie(city, colleague);
    const page = (path: string) => visit(city, `/fi/counselor${path}`, { cookie });
    const unassigned = planted.planted.find(({ n }) => n === 8)?.personId ?? '';
    expect((await page(`/clients/${unassigned}`)).text).toContain('Qzxfamily8');
    expect((await page(`/clients/${unassigned}`)).text).not.toContain('Muutie 1');
    expect((await page(`/clients/${unassigned}?contact=shown`)).text).toContain('Muutie 1');
    const letter = await one(
      `select d."id" from "Delivery" d join "Person" p on p."id"=d."personId" where p."familyName"='Qzxfamily5' and d."channel"='letter' limit 1`,
    );
    expect((await page(`/letters/${letter}`)).text).toContain('Qzxfamily5');
    const path = `/fi/counselor/letters/${letter}`;
    expect((await visit(city, path, { cookie: await cookieOf(owner) })).status).toBe(404);
  });
});

describe('An identity code', () => {
  it('stands in no column of any table, whatever has been done', async () => {
    const tables = await city.query(
      `select tablename as "name" from pg_tables where schemaname = current_schema()`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await city.query(
        `select count(*)::int as "count" from "${String(name)}" t where t::text ~* $1`,
        [codesIn(planted.planted)],
      );
      if (row?.count !== 0) found.push(`${String(name)}: ${String(row?.count)}`);
    }
    expect(found).toEqual([]);
    expect(tables.length).toBeGreaterThan(50);
  });
});

describe('The log', () => {
  it('says every request and no word of them, and nothing that alarms an operator', () => {
    expect(city.log.length).toBeGreaterThan(asked / 2);
    expect(city.log.filter((line) => anything(planted).test(line))).toEqual([]);
    expect(city.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    console.info(`${asked} requests at ${addresses.length} addresses of theirs`, rows, counts);
  });
});
