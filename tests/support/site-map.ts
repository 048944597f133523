/**
 * Every page of Polku with addresses that exist: the routes of app/routes.ts, met by looking over a demonstration city as
 * its own people. Tests of the whole site take their pages from here, so that a new page is in them from its first day.
 */
import { readFileSync } from 'node:fs';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { z } from 'zod';
import { machines } from '#app/features/machines.ts';
import routeConfig from '#app/routes.ts';
import { arrange, partnersToken, providersToken } from './arrange.ts';
import { formsOf } from './forms.ts';
import { sessionCookie, visit, type Answer, type Looked } from './visit.ts';

export type Portal = 'public' | 'signedIn' | 'seeker' | 'counselor' | 'employer' | 'provider' | 'manager';

export type Route = {
  /** As Remix calls it: `routes/seeker/plan`. */
  id: string;
  /** `/:language/my/plans/:planId` */
  pattern: string;
  portal: Portal;
  hasAction: boolean;
  hydrated: boolean;
};

/** A page as one of its readers met it. `shape` is the pattern with what is no id filled in. */
const Sample = z.object({
  route: z.string(),
  shape: z.string(),
  /** Without the language: `/my/plans/0199…`; the crawl went through Finnish. */
  path: z.string(),
  accountId: z.string().nullable(),
  role: z.string(),
  kind: z.enum(['page', 'redirect', 'file', 'broken']),
  /** What state the object of the page is in. */
  state: z.string(),
  forms: z.array(z.string()),
  /** What stands in the browser's tab and history; none for a file. */
  tab: z.string(),
});
export type Sample = z.infer<typeof Sample>;

export const SiteMap = z.object({
  samples: z.array(Sample),
  /** By role: accounts to whom none of a sample's objects belongs are found among these. */
  accounts: z.record(z.string(), z.array(z.string())),
  /** A counselor of another employment area. */
  strangeCounselor: z.string(),
});
export type SiteMap = z.infer<typeof SiteMap>;

/** Routes that never answer with a page of their own, and why. */
export const withoutPage: Record<string, string> = {
  'routes/public/start': 'sends the visitor to a language',
  'routes/public/session-end': 'is a button of the list of sessions',
  'routes/public/unsent': 'waits for whoever sent a form too late (tests/routes/sessions)',
  'routes/public/sign-in-door': 'leads to the identity provider (tests/sign-in)',
  'routes/public/sign-in-callback': 'is the way back from the identity provider (tests/sign-in)',
  'routes/public/sign-in-keys': 'gives keys to the identity provider (tests/sign-in)',
  'routes/public/passkey-challenge': 'is asked by the script of its page (tests/e2e/company)',
  'employer-passkey-challenge': 'is asked by the script of its page (tests/e2e/company)',
  'provider-passkey-challenge': 'is asked by the script of its page (tests/e2e/company)',
  'employer-passkey': 'waits for a passkey (tests/e2e/company)',
  'provider-passkey': 'waits for a passkey (tests/e2e/company)',
  'provider-user-step': 'is the page of employers at another address',
  'provider-invitation-step': 'is the page of employers at another address',
  'routes/public/mandates': 'is the way back from the mandate service (tests/commands/mandates)',
  'routes/public/sign-in-role': 'waits for whoever has several roles (tests/sign-in)',
  'routes/public/sign-out-back-channel': "hears the identity provider's server (tests/sign-in)",
  'routes/public/sign-out-front-channel': "is a frame of the identity provider's page (tests/sign-in)",
  'routes/public/not-found': 'is the answer to addresses that are none',
  'routes/counselor/interview-draft': 'keeps what is typed and goes back to the interview',
  'routes/counselor/remove-time': 'is a button of the list of times',
  'routes/employer/need-copy': 'is a button of the need',
  'routes/seeker/meeting-calendar': 'gives a file',
  'routes/seeker/plan-pdf': 'gives a file',
  'routes/manager/read-log-export': 'gives a file to who has proved anew who they are',
  'routes/counselor/plan-pdf': 'gives a file',
  'routes/counselor/settle-message': 'is a button of the conversation',
  'routes/counselor/finish-memo': 'is a button of the list of reminders',
  'routes/counselor/caseload-file': 'gives a file, or goes back to the page of its button',
  'routes/counselor/client-turn': 'leads from a row of the caseload to its act',
  'routes/counselor/handover-read': 'is a button of the list of handovers',
  'routes/counselor/find-results': 'is asked by the script of the search (tests/e2e/palette)',
  'routes/seeker/registration-draft': 'keeps what is typed and goes back to the page',
  'routes/public/file': 'gives a file to those who handle its matter',
  'routes/public/own-data-schema': 'gives a file',
  'routes/public/shared-data': 'is a page for whoever has its secret address',
  'routes/seeker/data-file': 'gives a file, or goes back to the page of its button',
  'routes/public/calendar-feed': 'gives a file to whoever has its secret address',
  'routes/seeker/job-applied': 'is a button of the job',
  'routes/counselor/judge-act': "is a button of the period's page",
  'routes/public/notice': 'marks a notice read and leads on to its matter',
  'routes/public/kept-mail-html': 'is a mail in a frame of its page',
  'routes/public/mail-template-html': 'is a mail in a frame of its page',
  ...pagesElsewhere(),
};

/**
 * A client's own page at which staff act for the client: the same module at another address, whose door is tried for each of
 * them in tests/routes/on-behalf. Two are looked over all the same, one that shows and one that asks.
 */
export function isElsewhere(id: string, path = ''): boolean {
  if (path.includes('/on-behalf/seen/')) return true;
  return id.startsWith('on-behalf-') && id !== 'on-behalf-obligation' && id !== 'on-behalf-log-act';
}

function pagesElsewhere(): Record<string, string> {
  const ids = siteRoutes().flatMap(({ id }) => (isElsewhere(id) ? [id] : []));
  return Object.fromEntries(ids.map((id) => [id, 'is the page of seekers at another address']));
}

/** How many samples of a shape are kept, and how many visits are paid to find them. */
const PER_SHAPE = 4;
const VISITS = 40;

export function siteRoutes(): Route[] {
  const found: Route[] = [];
  const walk = (entries: RouteConfigEntry[], base: string) => {
    for (const entry of entries) {
      const pattern = entry.path ? `${base}/${entry.path}` : base;
      const source = readFileSync(`app/${entry.file}`, 'utf8');
      found.push({
        id: entry.id ?? entry.file.replace(/\.tsx?$/, ''),
        pattern: pattern || '/',
        portal: portalOf(source, pattern),
        hasAction: /export (async function|const|\{[^}]*) ?action\b/.test(source),
        hydrated: /hydrate:\s*true/.test(source),
      });
      walk(entry.children ?? [], pattern);
    }
  };
  if (!Array.isArray(routeConfig)) throw new Error('routes.ts is expected to be a list');
  walk(routeConfig, '');
  return found;
}

/** Whose page it is: what its own guard says. */
function portalOf(source: string, pattern: string): Portal {
  if (/requireSelf(Write)?\(/.test(source)) return pattern.includes('/counselor/') ? 'counselor' : 'seeker';
  if (/require(Seeker|Own)\(/.test(source)) return 'seeker';
  if (/require(Counselor|Client|ClientWrite)\(/.test(source)) return 'counselor';
  if (/require(Employer|CompanyOwn)\(/.test(source)) return 'employer';
  if (/requireProvider(Own)?\(/.test(source)) return 'provider';
  if (/requireRepresentative(Own)?\(/.test(source))
    return pattern.startsWith('/:language/provider') ? 'provider' : 'employer';
  if (
    /requireLook\(|requireDuty\(request, '(readLogAudit|dataProtection|areaRules|accounts|operations|teamLead|secondLook)'/.test(
      source,
    )
  )
    return 'manager';
  return /requireSignedIn\(/.test(source) ? 'signedIn' : 'public';
}

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

/** The route that answers to a path, and the path's shape; the most literal pattern wins, as in Remix. */
export function routeAt(path: string, routes: Route[]): { route: Route; shape: string } | null {
  const parts = path.split('/').filter(Boolean);
  const fits = routes.filter(({ pattern }) => {
    const wanted = pattern.split('/').filter(Boolean);
    return (
      wanted.length === parts.length && wanted.every((each, at) => each.startsWith(':') || each === parts[at])
    );
  });
  const literal = (route: Route) =>
    route.pattern
      .split('/')
      .map((each) => (each.startsWith(':') ? '1' : '0'))
      .join('');
  const [route] = fits.sort((a, b) => literal(a).localeCompare(literal(b)));
  if (!route) return null;
  const names = route.pattern.split('/').filter(Boolean);
  const shape = parts
    .map((part, at) => (isId(part) ? names[at] : part))
    .slice(1)
    .join('/');
  return { route, shape: `/${shape}` };
}

type Visitor = { accountId: string | null; role: string };
type Stop = { path: string; visitor: Visitor; state: string };

/** Visits the site as many kinds of people until each shape of page is met in several states. */
export async function lookOver(site: Looked): Promise<SiteMap> {
  await arrange(site);
  const routes = siteRoutes();
  const rows = await listRows(site);
  const visitors = await listVisitors(site, rows);
  const samples: Sample[] = [];
  const met = new Set<string>();
  const visits = new Map<string, number>();
  const queue = [...doors(routes, visitors), ...rooms(routes, rows)];
  for (let stop = queue.shift(); stop; stop = queue.shift()) {
    const { path, visitor, state } = stop;
    const place = routeAt(`/fi${path}`, routes);
    if (!place || isElsewhere(place.route.id, path) || !mayRead(place.route.portal, visitor.role)) continue;
    const known = samples.filter(({ shape }) => shape === place.shape);
    const key = `${path} ${visitor.accountId}`;
    const before = visits.get(place.shape) ?? 0;
    if (met.has(key) || before >= VISITS) continue;
    met.add(key);
    visits.set(place.shape, before + 1);
    const answer = await visit(site, `/fi${path}`, { cookie: await cookieOf(site, visitor) });
    const kind = kindOf(answer);
    if (!kind) continue;
    const forms = formsOf(answer.text, `/fi${path}`).map(({ signature }) => signature);
    const tab = /<title>([^<]*)<\/title>/.exec(answer.text)?.[1] ?? '';
    const found = { route: place.route.id, shape: place.shape, path, kind, state, forms, tab } as const;
    const told = { ...found, ...visitor };
    if (isNews(told, known)) samples.push(told);
    if (kind === 'page') queue.push(...linksIn(answer.text).map((link) => ({ path: link, visitor, state })));
  }
  const accounts: Record<string, string[]> = {};
  for (const { role, accountId } of visitors) if (accountId) (accounts[role] ??= []).push(accountId);
  return { samples, accounts, strangeCounselor: await strangeCounselor(site) };
}

/** A text on a page that was not given what it speaks of; scripts are given texts to fill. */
const unfilled = (text: string) => /\{\{\w+\}\}/.test(text.replaceAll(/<script\b.*?<\/script>/gs, ''));

/** Null for a page that this visitor has not. */
function kindOf({ status, html, text }: Answer): Sample['kind'] | null {
  if (status >= 500 || (html && unfilled(text))) return 'broken';
  if (status === 200) return html ? 'page' : 'file';
  return status >= 300 && status < 400 ? 'redirect' : null;
}

/** Another kind of answer, another form, or another state of the same page, while there is room. */
function isNews(sample: Sample, known: Sample[]): boolean {
  const same = known.filter(({ kind }) => kind === sample.kind);
  if (same.length === 0) return true;
  if (sample.forms.some((form) => !same.some(({ forms }) => forms.includes(form)))) return true;
  return (
    same.length < PER_SHAPE && !same.some(({ state, role }) => state === sample.state && role === sample.role)
  );
}

const mayRead = (portal: Portal, role: string) =>
  portal === 'public' || (portal === 'signedIn' ? role !== 'nobody' : portal === role);

const cookieOf = (site: Looked, { accountId }: Visitor) =>
  accountId ? sessionCookie(site, accountId) : Promise.resolve('');

/** Addresses without an id, for each kind of visitor. */
function doors(routes: Route[], visitors: Stop['visitor'][]): Stop[] {
  return routes
    .filter(({ pattern }) => !pattern.replace('/:language', '').includes(':') && !pattern.endsWith('*'))
    .flatMap(({ pattern, portal }) =>
      visitors
        .filter(({ role }) => (portal === 'public' ? role === 'nobody' : mayRead(portal, role)))
        .map((visitor) => ({
          path: pattern.replace('/:language', ''),
          visitor,
          state: String(visitor.accountId),
        })),
    );
}

type Row = { params: Record<string, string>; state: string; owners: Record<string, string> };

/** Addresses that lead to one row, as its owner. */
function rooms(routes: Route[], rows: Row[]): Stop[] {
  return routes.flatMap(({ pattern, portal }) => {
    const path = pattern.replace('/:language', '');
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    if (names.length === 0) return [];
    return rows.flatMap(({ params, state, owners }) => {
      const role = portal === 'public' ? 'nobody' : portal;
      const accountId = owners[role] ?? null;
      if (names.some((name) => !params[name]) || (role !== 'nobody' && !accountId)) return [];
      const filled = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
      return [{ path: filled, state, visitor: { accountId, role } }];
    });
  });
}

function linksIn(html: string): string[] {
  const targets = [...html.matchAll(/(?:href|action)="\/fi(\/[^"#]*)"/g)].map(([, path = '']) => path);
  return [...new Set(targets.map((path) => path.replaceAll('&amp;', '&').split('?')[0] ?? ''))];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** One row of each table in each of its states, preferably of people no other test knows by name. */
async function listRows(site: Looked): Promise<Row[]> {
  const rows: Row[] = [];
  const add = async (param: string, sql: string) => {
    for (const row of await site.query(sql)) {
      const { state, seeker, counselor, employer, provider, manager, ...ids } = row;
      const params = Object.fromEntries(
        Object.entries({ [param]: ids.id, ...ids }).map(([name, value]) => [name, text(value)]),
      );
      rows.push({
        params,
        state: JSON.stringify(state ?? null),
        owners: Object.fromEntries(
          Object.entries({ seeker, counselor, employer, provider, manager }).flatMap(([role, id]) =>
            text(id) ? [[role, text(id)]] : [],
          ),
        ),
      });
    }
  };
  // A colleague's client, met by somebody of another team; first, before other clients use up the visits.
  await add(
    'personId',
    `select e."personId" as "id", e."personId", to_jsonb('closed'::text) as "state", a."id" as "counselor" from "CaseloadEntry" e
     join "Account" o on o."id"=e."counselorId"
     join "Account" a on a."role"='counselor' and a."areaCode"=e."areaCode" and a."teamId"<>o."teamId" and a."story" is not null
     where not e."nonDisclosure" and e."phase"='valid' and not exists (select from "StandIn" s where s."standInId"=a."id")
     order by e."personId", a."id" limit 2`,
  );
  // A client who was handed over, met by the new counselor, who has not read the brief yet.
  await add(
    'personId',
    `select h."personId" as "id", h."personId", to_jsonb('handedOver'::text) as "state", h."toId" as "counselor" from "Handover" h
     where h."readAt" is null order by h."at" limit 2`,
  );
  const person = `left join lateral (select a."id", a."story" from "Account" a where a."personId"=r."personId" limit 1) s on true`;
  // A client's own counselor; of whoever has none, and of what is no client's, the first of the area.
  const staffOf = (
    whose: string,
  ) => `left join lateral (select a."id" from "Account" a where a."role"='counselor' and a."areaCode"=r."areaCode"
    order by a."id" = ${whose} desc nulls last, a."id" limit 1) c on true`;
  const ofArea = staffOf('null::uuid');
  const staff = staffOf(`(select j."counselorId" from "Journey" j where j."personId"=r."personId")`);
  const firm = `left join lateral (select a."id", a."story" from "Account" a where a."companyId"=r."companyId" limit 1) e on true`;
  const one = (table: string, columns: string, joins: string, owners: string, by = 'r."state"::text') => `
    select distinct on (${by}) r."id", r."state", ${columns}, ${owners} from "${table}" r ${joins}
    order by ${by}, ${joins.includes(' s ') ? '(s."story" is not null), ' : ''} r."updatedAt" desc limit 60`;
  // A journey has regions beside each other: one row for each state of each of them.
  const regions = `cross join lateral jsonb_each(case when jsonb_typeof(r."state"->'active')='object'
    then r."state"->'active' else jsonb_build_object('whole', r."state") end) g("region", "stands")`;
  const own = 's."id" as "seeker", c."id" as "counselor"';
  await add(
    'journeyId',
    one('Journey', 'r."personId"', `${person} ${staff} ${regions}`, own, 'g."region", g."stands"::text'),
  );
  for (const [param, table] of [
    ['meetingId', 'Meeting'],
    ['planId', 'Plan'],
    ['hearingId', 'Hearing'],
    ['obligationId', 'Obligation'],
  ] as const)
    await add(param, one(table, 'r."personId"', `${person} ${staff}`, own));
  const firmOfReferral = `left join lateral (select a."id" from "Account" a where a."role"='provider' and a."providerId"=r."providerId" order by a."id" limit 1) v on true`;
  await add(
    'referralId',
    one('Referral', 'r."personId"', `${person} ${staff} ${firmOfReferral}`, `${own}, v."id" as "provider"`),
  );
  for (const step of ['remove', 'give-right'])
    await add(
      'userId',
      `select r."id", '${step}' as "step", b."id" as "employer" from "Account" r join "Account" b on b."companyId"=r."companyId"
       and b."managesUsers" where r."role"='employer' and not r."managesUsers" and r."closedAt" is null limit 1`,
    );
  for (const step of ['renew', 'revoke'])
    await add(
      'invitationId',
      `select r."id", '${step}' as "step", b."id" as "employer" from "Invitation" r join "Account" b on b."companyId"=r."companyId"
       and b."managesUsers" where r."acceptedAt" is null and r."revokedAt" is null limit 1`,
    );
  await add(
    'messageId',
    `select distinct on (r."fromRole") r."id", to_jsonb(r."fromRole") as "state", ${own} from "ClientMessage" r ${person} ${staff}
     order by r."fromRole", r."id"`,
  );
  await add(
    'bulkId',
    `select r."id", to_jsonb(r."confirmedAt" is not null) as "state", r."actorId" as "counselor" from "BulkAct" r`,
  );
  await add(
    'batchId',
    `select r."id", to_jsonb(r."startedAt" is not null) as "state", r."accountId" as "counselor" from "IntakeBatch" r`,
  );
  await add(
    'token',
    `select substring(r."text" from '/links/[a-z]+/([A-Za-z0-9_-]{43})') as "id", to_jsonb(r."type") as "state" from "Delivery" r
     where r."type" in ('invitation','referral-link','plan-link') and r."text" is not null
     union all select '${providersToken}', '"referred"'::jsonb
     union all select '${partnersToken}', '"awaitingParties"'::jsonb`,
  );
  await add(
    'vacancyId',
    one('Vacancy', 'r."companyId"', `${ofArea} ${firm}`, 'c."id" as "counselor", e."id" as "employer"'),
  );
  await add(
    'candidacyId',
    one(
      'Candidacy',
      'r."personId", r."vacancyId"',
      `${person} ${staff} ${firm}`,
      `${own}, e."id" as "employer"`,
    ),
  );
  await add(
    'actionId',
    `select r."id", r."planId", p."state", s."id" as "seeker" from "PlanAction" r join "Plan" p on p."id"=r."planId"
    left join lateral (select a."id", a."story" from "Account" a where a."personId"=p."personId" limit 1) s on true
    where r."id" in (select distinct on (q."state"::text, b."doneAt" is null) b."id" from "PlanAction" b join "Plan" q on q."id"=b."planId")`,
  );
  await add('periodId', one('ReviewPeriod', 'r."personId"', `${person} ${staff}`, own));
  await add(
    'actId',
    `select distinct on (r."state"::text, b."candidacyId" is null) b."id", r."id" as "periodId", r."state", ${own}
    from "SearchAct" b join "ReviewPeriod" r on r."id"=b."periodId" ${person} ${staff} where b."withdrawnAt" is null
    order by r."state"::text, b."candidacyId" is null, (s."story" is not null), b."at" desc`,
  );
  await add(
    'decisionId',
    `select distinct on (r."kind") r."id", r."personId", s."id" as "seeker", c."id" as "counselor" from "Decision" r
    left join lateral (select a."id" from "Account" a where a."personId"=r."personId" limit 1) s on true ${staff}`,
  );
  await add(
    'noteId',
    `select distinct on (r."sharedAt" is null) r."id", r."personId", c."id" as "counselor" from "ContactNote" r ${staff}`,
  );
  await add(
    'slotId',
    `select r."id", r."counselorId" as "counselor" from "MeetingSlot" r where r."meetingId" is null order by r."startsAt" limit 2`,
  );
  await add('consentId', one('Consent', 'r."personId"', person, 's."id" as "seeker"'));
  await add(
    'searchId',
    `select r."id", r."accountId" as "manager" from "ReadSearch" r order by r."at" desc limit 2`,
  );
  await add(
    'findingId',
    `select r."id", m."id" as "manager" from "ReadFinding" r
     join "Account" m on m."role"='manager' and m."areaCode"=r."areaCode" order by r."id" limit 2`,
  );
  await add(
    'workId',
    `select w."id", 'deadline' as "work", a."act", m."id" as "manager" from "Deadline" w
     cross join (values ('retry'), ('giveUp')) a("act")
     join "Journey" j on j."id"=w."subjectId" join "Account" m on m."role"='manager' and m."areaCode"=j."areaCode"
     where w."result"='parked'`,
  );
  await add(
    'sessionId',
    `select distinct on (r."startsAt" > now()) r."id", to_jsonb(r."startsAt" > now()) as "state", s."id" as "seeker", c."id" as "counselor"
     from "GroupSession" r ${ofArea}
     left join lateral (select a."id" from "Account" a join "Person" p on p."id"=a."personId"
       where p."areaCode"=r."areaCode" and a."story" is null order by a."id" limit 1) s on true
     order by r."startsAt" > now(), r."startsAt"`,
  );
  const managerOf = `left join lateral (select a."id" from "Account" a where a."role"='manager' and a."areaCode"=r."areaCode" order by a."id" limit 1) m on true`;
  await add(
    'lookId',
    one(
      'SecondLook',
      'r."personId"',
      `${staff} ${managerOf}`,
      `c."id" as "counselor", case when r."state"::text in ('"asked"','"taken"') then m."id" end as "manager"`,
    ),
  );
  await add(
    'requestId',
    one('DataRequest', 'r."personId"', `${person} ${staff} ${managerOf}`, `${own}, m."id" as "manager"`),
  );
  await add(
    'viewId',
    `select v."id", s."step", to_jsonb(s."step") as "state", v."accountId" as "counselor" from "SavedView" v
     cross join (values ('up'), ('down'), ('first'), ('share'), ('unshare'), ('delete')) s("step")
     order by s."step", v."position" desc, v."id"`,
  );
  await add(
    'exportId',
    `select e."id", e."accountId" as "counselor" from "CaseloadExport" e order by e."at" limit 1`,
  );
  await add(
    'linkId',
    `select r."id", s."id" as "seeker" from "ShareLink" r ${person} order by r."createdAt" desc limit 2`,
  );
  // A later version of a plan, which has changes to show.
  await add(
    'planId',
    `select r."id", r."personId", to_jsonb('later'::text) as "state", ${own} from "Plan" r ${person} ${staff}
     where r."number" > 1 and s."id" is not null order by r."number" desc, r."createdAt" limit 4`,
  );
  rows.push({ params: { why: 'cancelled' }, state: 'null', owners: {} });
  for (const machine of Object.keys(machines)) rows.push({ params: { machine }, state: 'null', owners: {} });
  return rows;
}

/** Nobody, one seeker for each state of a journey, and a few of the others. */
async function listVisitors(site: Looked, rows: Row[]): Promise<Visitor[]> {
  const seekers = rows.flatMap(({ params, owners }) =>
    params.journeyId && owners.seeker ? [owners.seeker] : [],
  );
  const others = await site.query(
    `select "id", "role" from (select a.*, row_number() over (partition by "role" order by "story" is not null, "id") as "n"
       from "Account" a where "role" in ('counselor','employer','provider','manager')) t where "n" <= 4`,
  );
  return [
    { accountId: null, role: 'nobody' },
    ...[...new Set(seekers)].map((accountId) => ({ accountId, role: 'seeker' })),
    ...others.map(({ id, role }) => ({ accountId: text(id), role: text(role) })),
  ];
}

/** Somebody of another area, who may see nobody of this city. */
async function strangeCounselor(site: Looked): Promise<string> {
  const id = '01900000-0000-7000-8000-000000000008';
  await site.query(
    `insert into "Account" ("id","role","name","areaCode") values ($1,'counselor','Helsingin Ohjaaja','8') on conflict do nothing`,
    [id],
  );
  return id;
}
