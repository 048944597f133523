import { z } from 'zod';
import { ordinaryDuties, type Duty } from '#app/core/duties.ts';
import { mayBreakGlass, ruleFor, type Held, type Right, type Ties } from '#app/core/rights.ts';
import { addressed, addressParts } from '#app/features/rights/addressed.ts';
import { audienceOf, type Audience } from './audience.ts';
import { siteRoutes, withoutPage, type Route, type Sample, type SiteMap } from './site-map.ts';
import type { Looked } from './visit.ts';

/** Somebody who tries a door: what the rights say of them is worked out from these facts alone. */
export type Reader = {
  name: string;
  accountId: string | null;
  role: string;
  areaCode: string | null;
  teamId: string | null;
  duties: readonly Duty[];
  /** Of others than staff: whose matters are theirs. */
  owner: string | null;
};

export type Case = {
  route: Route;
  path: string;
  method: 'GET' | 'POST' | 'DATA';
  reader: Reader;
  expected: string[];
};

type City = Looked & { map: SiteMap };
type Client = Held & { personId: string };

const nobody: Reader = {
  name: 'nobody',
  accountId: null,
  role: 'nobody',
  areaCode: null,
  teamId: null,
  duties: [],
  owner: null,
};

const AREA = '1';
const staffId = (number: number) => `01900000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`;

const made: {
  name: string;
  role: 'counselor' | 'manager';
  area: string;
  duties: readonly Duty[] | null;
  closed?: true;
}[] = [
  { name: 'counselor of no team', role: 'counselor', area: AREA, duties: null },
  {
    name: 'counselor of no team with the duty for protected clients',
    role: 'counselor',
    area: AREA,
    duties: ['clientWork', 'employerService', 'protectedClients'],
  },
  {
    name: 'counselor with employer services alone',
    role: 'counselor',
    area: AREA,
    duties: ['employerService'],
  },
  { name: 'counselor whose duties have ended', role: 'counselor', area: AREA, duties: [] },
  { name: 'stand-in for everybody', role: 'counselor', area: AREA, duties: null },
  { name: 'stand-in until yesterday', role: 'counselor', area: AREA, duties: null },
  { name: 'counselor who opened with a reason', role: 'counselor', area: AREA, duties: null },
  { name: 'counselor whose account is closed', role: 'counselor', area: AREA, duties: null, closed: true },
  { name: 'manager without duties', role: 'manager', area: AREA, duties: [] },
  { name: 'manager with accounts alone', role: 'manager', area: AREA, duties: ['accounts'] },
  { name: 'manager of another area', role: 'manager', area: '8', duties: null },
  { name: 'counselor of another area', role: 'counselor', area: '8', duties: null },
];

/** People of every kind: those of the city, and members of the staff put there for what the city has nobody for. */
export async function listReaders(city: City): Promise<Reader[]> {
  for (const [at, { role, area, duties, closed, name }] of made.entries()) {
    await city.query(
      `insert into "Account" ("id","role","name","areaCode","closedAt") values ($1::uuid,$2,$3,$4,${closed ? 'now()' : 'null'}) on conflict do nothing`,
      [staffId(at), role, name, area],
    );
    for (const duty of duties?.length === 0 ? ['clientWork'] : (duties ?? []))
      await city.query(
        `insert into "AccountDuty" ("id","accountId","duty","from","until") values (gen_random_uuid(),$1::uuid,$2,'2024-01-01',$3::date)`,
        [staffId(at), duty, duties?.length === 0 ? '2025-01-01' : null],
      );
  }
  const counselors = `select "id" from "Account" where "role"='counselor' and "areaCode"='${AREA}'`;
  await city.query(
    `insert into "StandIn" ("id","absentId","standInId","from","until")
     select gen_random_uuid(), a."id", $1::uuid, current_date - 9, current_date + 9 from (${counselors}) a where a."id" <> $1::uuid
     union all select gen_random_uuid(), a."id", $2::uuid, current_date - 9, current_date - 1 from (${counselors}) a where a."id" <> $2::uuid`,
    [staffId(4), staffId(5)],
  );
  await city.query(
    `insert into "BreakGlass" ("id","accountId","personId","kind","reason","from","until")
     select gen_random_uuid(), $1::uuid, e."personId", 'urgent', 'Määräaika on tänään.', now() - interval '1 hour', now() + interval '9 hours'
     from "CaseloadEntry" e where e."areaCode"='${AREA}' and not e."nonDisclosure"`,
    [staffId(6)],
  );
  return [nobody, ...(await accountsOf(city))];
}

const Row = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['seeker', 'counselor', 'employer', 'provider', 'manager']),
  areaCode: z.string().nullable(),
  teamId: z.string().nullable(),
  owner: z.string().nullable(),
  closed: z.boolean(),
  granted: z.boolean(),
  duties: z.array(z.string()),
});

/** All accounts: which of them try a door depends on whose it is. */
async function accountsOf(city: City): Promise<Reader[]> {
  const rows = await city.query(
    `select a."id", a."name", a."role", a."areaCode", a."teamId", a."closedAt" is not null as "closed",
       coalesce(a."personId", a."companyId", a."providerId") as "owner",
       exists (select 1 from "AccountDuty" d where d."accountId" = a."id") as "granted",
       coalesce((select array_agg(d."duty") from "AccountDuty" d where d."accountId" = a."id"
         and d."from" <= current_date and coalesce(d."until", current_date) >= current_date), '{}') as "duties"
     from "Account" a order by a."id"`,
  );
  return rows.map((row) => {
    const { id, role, closed, granted, duties, ...known } = Row.parse(row);
    const ordinary = role === 'counselor' || role === 'manager' ? ordinaryDuties[role] : [];
    const held = granted
      ? ordinaryDuties.manager.concat(allDuties).filter((duty) => duties.includes(duty))
      : ordinary;
    return { ...known, accountId: id, role: closed ? 'nobody' : role, duties: [...new Set(held)] };
  });
}
const allDuties: readonly Duty[] = [
  'clientWork',
  'employerService',
  'protectedClients',
  'teamLead',
  'export',
  'secondLook',
];

/** Whoever is signed in and finds the vacancy or the session may look at it. */
const openToAll = [
  'routes/public/vacancy',
  'routes/public/machine',
  'routes/seeker/suggestion',
  'routes/seeker/apply',
  'routes/seeker/group',
];

/** Each sampled address with each reader and each way of asking, and the answers that the rights allow. */
export async function listCases(city: City, readers: Reader[]): Promise<Case[]> {
  const routes = siteRoutes();
  const world = await readWorld(city);
  const closed = city.map.samples.filter(({ route, kind }) => {
    const portal = routes.find(({ id }) => id === route)?.portal;
    return portal !== undefined && portal !== 'public' && kind !== 'broken';
  });
  const sampled = closed.filter(
    (sample, at) => closed.slice(0, at).filter(({ shape }) => shape === sample.shape).length < 2,
  );
  return sampled.flatMap((sample, at) => {
    const route = routes.find(({ id }) => id === sample.route);
    const again = sampled.slice(0, at).some(({ shape }) => shape === sample.shape);
    const all = route ? casesOf(route, sample, world, readers) : [];
    // The data of a page alone is asked for at one address of each shape.
    return again ? all.filter(({ method }) => method !== 'DATA') : all;
  });
}

function casesOf(route: Route, sample: Sample, world: World, readers: Reader[]): Case[] {
  const audience = audienceOf(route.pattern) ?? { for: route.portal === 'signedIn' ? 'signedIn' : 'anyone' };
  const path = `/fi${sample.path}`;
  const params = paramsOf(route.pattern, path);
  const client = clientOf(world, params);
  return chosen(sample, client, readers).flatMap((reader) =>
    (['GET', 'POST', 'DATA'] as const).flatMap((method): Case[] => {
      if (method === 'POST' && !route.hasAction) return [];
      const expected = expectedOf({ route, sample, audience, client, params, world, reader, method });
      // Whoever may write would write; what forms do is tested elsewhere.
      if (expected.includes('open') && method !== 'GET') return [];
      return [{ route, path, method, reader, expected }];
    }),
  );
}

type Asked = {
  route: Route;
  sample: Sample;
  audience: Audience;
  client: Client | null;
  params: Record<string, string>;
  world: World;
  reader: Reader;
  method: Case['method'];
};

function expectedOf(asked: Asked): string[] {
  const { audience, reader, route } = asked;
  if (reader.role === 'nobody') return ['sign-in'];
  // Whose it is decides there: a file is opened by whoever may open the client.
  if (audience.for === 'anyone' || audience.for === 'signedIn') return ['open', '403', '404'];
  const portal = audience.for === 'staff' ? ['counselor', 'manager'] : [audience.for];
  if (!portal.includes(reader.role)) return ['403'];
  if (audience.for === 'staff')
    return audience.duties.every((duty) => reader.duties.includes(duty)) ? ofArea(asked) : ['403'];
  if (audience.for === 'counselor') return ofCounselor(asked, audience);
  if (withoutPage[route.id] || openToAll.includes(route.id)) return ['open', '404'];
  return reader.accountId === asked.sample.accountId ? ['open'] : ofOwner(asked);
}

/** What belongs to a person, a company or a provider: to nobody else it is there. */
function ofOwner({ sample, reader, world }: Asked): string[] {
  // What is asked for and shown depends on where one's own path stands.
  if (!sample.shape.includes('/:')) return ['open', '404'];
  const owner = world.owners.get(sample.accountId ?? '');
  return owner !== undefined && owner === reader.owner ? ['open', '404'] : ['404'];
}

/** What is an area's own: a page of another area is not there. */
function ofArea({ sample, reader, world, route }: Asked): string[] {
  if (!sample.shape.includes('/:') || withoutPage[route.id]) return ['open', '404'];
  return world.areas.get(sample.accountId ?? '') === reader.areaCode ? ['open', '403', '404'] : ['404'];
}

function ofCounselor(asked: Asked, audience: Extract<Audience, { for: 'counselor' }>): string[] {
  const { reader, client, method, route, sample, world } = asked;
  if (audience.duty && !reader.duties.includes(audience.duty)) return ['403'];
  if (!audience.right) {
    if (route.pattern.endsWith('/open')) return opening(reader, client, world);
    return sample.shape.includes('/:') ? ofArea(asked) : ['open'];
  }
  if (!client) return ['404'];
  const right: Right =
    audience.right === 'match' || audience.right === 'evidence'
      ? audience.right
      : method === 'POST'
        ? (audience.forms ?? 'write')
        : 'read';
  const ties = tiesOf(world, reader, client);
  const whose = { ...reader, accountId: reader.accountId ?? '', areaCode: reader.areaCode ?? '' };
  if (ruleFor(whose, client, ties, right))
    // A note, a reminder and a draft are their writer's own, and some pages exist in some states only.
    return reader.accountId === sample.accountId ? ['open'] : ['open', '404'];
  return [mayBreakGlass(whose, client, ties) ? '403' : '404'];
}

function opening(reader: Reader, client: Client | null, world: World): string[] {
  const whose = { ...reader, accountId: reader.accountId ?? '', areaCode: reader.areaCode ?? '' };
  if (!client) return ['404'];
  const ties = tiesOf(world, reader, client);
  const there = ruleFor(whose, client, ties, 'read') !== null || mayBreakGlass(whose, client, ties);
  return [there ? 'open' : '404'];
}

/** Those who try an address: its owner, strangers of each role, and staff of each relation. */
function chosen(sample: Sample, client: Client | null, readers: Reader[]): Reader[] {
  const first = (role: string, than: (reader: Reader) => boolean = () => true) =>
    readers.filter((reader) => reader.role === role && than(reader)).slice(0, 1);
  const own = readers.find(({ accountId }) => accountId === client?.counselorId);
  const named = made.map(({ name }) => readers.find((reader) => reader.name === name));
  const owner = readers.find(({ accountId }) => accountId !== null && accountId === sample.accountId);
  const all = [
    nobody,
    owner,
    own,
    ...first(
      'counselor',
      (reader) =>
        reader.teamId !== null &&
        reader.teamId === own?.teamId &&
        reader !== own &&
        !reader.duties.includes('protectedClients'),
    ),
    ...first(
      'counselor',
      (reader) =>
        reader.teamId !== null &&
        reader.teamId !== own?.teamId &&
        !reader.duties.includes('protectedClients'),
    ),
    ...first('counselor', (reader) => reader.duties.includes('teamLead')),
    ...first('seeker', (reader) => reader !== owner && reader.owner !== client?.personId),
    ...first('employer', (reader) => reader.owner !== owner?.owner),
    ...first('provider', (reader) => reader.owner !== owner?.owner),
    ...first('manager'),
    ...named,
  ];
  return [...new Set(all)].filter((reader): reader is Reader => reader !== undefined);
}

export type World = {
  clients: Map<string, Client>;
  /** The person of a row, by the part of an address and the row's id. */
  persons: Map<string, string>;
  owners: Map<string, string>;
  areas: Map<string, string>;
  teams: Map<string, string>;
  standIns: Set<string>;
  opened: Set<string>;
  meets: Set<string>;
  /** People of whom a draft waits for a colleague, with those who have not written at it. */
  reviews: Set<string>;
};

/** The facts of the city by which rights are decided, read once and apart from the code that decides. */
async function readWorld(city: City): Promise<World> {
  const pairs = async (sql: string) =>
    (await city.query(sql)).map(({ a, b }) => [String(a), String(b)] as const);
  const joined = async (sql: string) => new Set((await pairs(sql)).map((pair) => pair.join(' ')));
  const clients = new Map<string, Client>();
  for (const row of await city.query(
    `select j."personId", j."areaCode", j."counselorId", p."nonDisclosure" from "Journey" j join "Person" p on p."id"=j."personId"`,
  )) {
    const client = Held.parse(row);
    clients.set(client.personId, client);
  }
  const persons = new Map<string, string>();
  for (const part of addressParts) {
    const table = addressed[part];
    if (!table) for (const personId of clients.keys()) persons.set(`${part} ${personId}`, personId);
    else
      for (const [id, personId] of await pairs(`select "id" as a, "personId" as b from "${table}"`))
        persons.set(`${part} ${id}`, personId);
  }
  return {
    clients,
    persons,
    owners: new Map(
      await pairs(`select "id" as a, coalesce("personId","companyId","providerId") as b from "Account"`),
    ),
    areas: new Map(
      await pairs(`select "id" as a, "areaCode" as b from "Account" where "areaCode" is not null`),
    ),
    teams: new Map(await pairs(`select "id" as a, "teamId" as b from "Account" where "teamId" is not null`)),
    standIns: await joined(
      `select "standInId" as a, "absentId" as b from "StandIn" where current_date between "from" and "until"`,
    ),
    opened: await joined(
      `select "accountId" as a, "personId" as b from "BreakGlass" where now() between "from" and "until"`,
    ),
    meets: await joined(
      `select "counselorId" as a, "personId" as b from "Meeting" where "startsAt" is not null and "counselorId" is not null
       and "state" #>> '{}' not in ('held','reminded','statementRequested','cancelled')`,
    ),
    reviews: await joined(
      `select a."id" as a, l."personId" as b from "SecondLook" l, "Account" a
       where l."state" #>> '{}' in ('asked','taken') and a."role" in ('counselor','manager') and not a."id" = any(l."drafterIds")`,
    ),
  };
}

const Held = z.object({
  personId: z.string(),
  areaCode: z.string(),
  counselorId: z.string().nullable(),
  nonDisclosure: z.boolean(),
});

function tiesOf(world: World, reader: Reader, { personId, counselorId }: Client): Ties {
  const me = reader.accountId ?? '';
  return {
    sameTeam:
      counselorId !== null && reader.teamId !== null && world.teams.get(counselorId) === reader.teamId,
    standsIn: counselorId !== null && world.standIns.has(`${me} ${counselorId}`),
    meets: world.meets.has(`${me} ${personId}`),
    reviews: world.reviews.has(`${me} ${personId}`),
    brokeGlass: world.opened.has(`${me} ${personId}`),
  };
}

function clientOf(world: World, params: Record<string, string>): Client | null {
  for (const part of addressParts) {
    const id = params[part];
    if (id !== undefined) return world.clients.get(world.persons.get(`${part} ${id}`) ?? '') ?? null;
  }
  return null;
}

function paramsOf(pattern: string, path: string): Record<string, string> {
  const parts = path.split('/');
  return Object.fromEntries(
    pattern
      .split('/')
      .flatMap((name, at) => (name.startsWith(':') ? [[name.slice(1), parts[at] ?? '']] : [])),
  );
}
