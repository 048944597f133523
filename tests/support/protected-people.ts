/** A city in which the ten of plant-protected.ts live too: what is theirs, and the addresses that lead to it. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { copyCity, openCity, readSiteMap, type City } from './city.ts';
import { siteRoutes, type Route, type SiteMap } from './site-map.ts';
import type { Looked } from './visit.ts';

const Planted = z.object({
  owner: z.string(),
  planted: z.array(
    z.object({ n: z.number(), personId: z.string(), accountId: z.string(), code: z.string() }),
  ),
});
export type Planted = z.infer<typeof Planted>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A server on a copy of the city in which the ten live too; its log says each request. */
export async function startPlanted(): Promise<City & { map: SiteMap; planted: Planted }> {
  const folder = join(root, 'node_modules/.cache/polku', `planted-${process.pid}`);
  await copyCity(folder);
  const planted = await plantIn(folder);
  const city = await openCity(folder, { POLKU_LOG: 'info', POLKU_LIMITS: 'off' });
  const stop = async () => {
    await city.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...city, stop, map: readSiteMap(folder), planted };
}

/** Plants the ten in a folder that no server has open. */
export async function plantIn(folder: string): Promise<Planted> {
  const env = { ...process.env, DATABASE_URL: '', SESSION_SECRET: '', NODE_ENV: 'production' as const };
  const keys = {
    POLKU_IDENTITY_KEYS: '',
    POLKU_IDENTITY_HASH_KEY: '',
    POLKU_LOG: 'silent',
    POLKU_DATA: folder,
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/plant-protected.ts'], {
    cwd: root,
    env: { ...env, ...keys },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes) => (said += String(bytes)));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the planting ended with ${String(code)}`);
  return Planted.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
}

/** A word of theirs in any field; their telephone numbers and postal codes; their identity codes, whole or without sign. */
export const anything = ({ planted }: Planted): RegExp =>
  new RegExp(`qzx|\\+?358\\s?999\\s?7070|99970\\s?70|\\b9907\\d\\b|${codesIn(planted)}`, 'gi');

/** Where they are and how they are reached, and their identity codes: not even for their own counselor without the duty. */
export const whereabouts = ({ planted }: Planted): RegExp =>
  new RegExp(
    `qzx(street|town|place|mail|\\d)|\\+?358\\s?999\\s?7070|\\b9907\\d\\b|${codesIn(planted)}`,
    'gi',
  );

export const codesIn = (planted: Planted['planted']): string =>
  planted.map(({ code }) => `${code.slice(0, 6)}.?${code.slice(7)}`).join('|');

const of = (table: string, alias = 'x') =>
  `select ${alias}."id", ${alias}."personId" from "${table}" ${alias} where ${alias}."personId" = any($1::uuid[])`;

/** Their rows, by the part of an address that leads to one. */
const rowsOf: Record<string, string> = {
  personId: `select "id", "id" as "personId" from "Person" where "id" = any($1::uuid[])`,
  meetingId: of('Meeting'),
  planId: of('Plan'),
  actionId: `select a."id", p."personId", p."id" as "planId" from "PlanAction" a join "Plan" p on p."id"=a."planId" where p."personId" = any($1::uuid[])`,
  referralId: of('Referral'),
  candidacyId: of('Candidacy'),
  consentId: of('Consent'),
  obligationId: of('Obligation'),
  periodId: of('ReviewPeriod'),
  actId: `select "id", "personId", "periodId" from "SearchAct" where "personId" = any($1::uuid[])`,
  hearingId: of('Hearing'),
  decisionId: of('Decision'),
  noteId: of('ContactNote'),
  requestId: of('DataRequest'),
  deliveryId: of('Delivery'),
  slotId: `select s."id", m."personId" from "MeetingSlot" s join "Meeting" m on m."id"=s."meetingId" where m."personId" = any($1::uuid[])`,
  noticeId: `select n."id", a."personId" from "Notice" n join "Account" a on a."id"=n."accountId" where a."personId" = any($1::uuid[])`,
};
type Row = Record<string, string>;

/** An address that leads to something of theirs, and the same leading to nobody. */
export type Address = { path: string; route: Route; nobody: string };

/** Each address of the site that leads to something of theirs: two of each kind, in each step that the site knows. */
export async function addressesOf(
  city: Looked,
  map: SiteMap,
  { planted }: Planted,
): Promise<{ addresses: Address[]; rows: Record<string, number>; theirs: Set<string> }> {
  const people = planted.map(({ personId }) => personId);
  const rows: Record<string, Row[]> = {};
  for (const [part, sql] of Object.entries(rowsOf))
    rows[part] = (await city.query(sql, [people])).map((row) =>
      Object.fromEntries(
        Object.entries({ ...row, [part]: row.id }).map(([name, id]) => [name, String(id ?? '')]),
      ),
    );
  const addresses = siteRoutes().flatMap((route) => {
    const path = route.pattern.replace('/:language', '');
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    const ids = names.filter((name) => name in rows);
    if (ids.length === 0) return [];
    // What leads furthest brings the others along: an action its plan, an act its period.
    const leading = ids.find((name) => ids.every((other) => rows[name]?.some((row) => row[other])));
    const found = leading ? (rows[leading] ?? []).filter((row) => ids.every((name) => row[name])) : [];
    const chosen = [found[0], found.at(-1)].filter((row, at, all) => row && all.indexOf(row) === at);
    const others = names.filter((name) => !(name in rows));
    return chosen.flatMap((row) =>
      wordsFor(route, map, others).map((word) => ({
        route,
        path: path.replace(/:(\w+)/g, (_, name: string) => row?.[name] ?? word[name] ?? name),
        nobody: path.replace(/:(\w+)/g, (_, name: string) => (name in rows ? nowhere : (word[name] ?? name))),
      })),
    );
  });
  const counts = Object.fromEntries(Object.entries(rows).map(([part, all]) => [part, all.length]));
  const ids = Object.entries(rows).flatMap(([part, all]) => all.map((row) => row[part] ?? ''));
  const theirs = new Set([...ids, ...planted.map(({ accountId }) => accountId)]);
  return { addresses, rows: counts, theirs };
}

const nowhere = '01900000-0000-7000-8000-00000000dead';

/** The steps and answers that the site map has met at a route. */
function wordsFor(route: Route, map: SiteMap, names: string[]): Row[] {
  if (names.length === 0) return [{}];
  const parts = route.pattern.replace('/:language', '').split('/');
  const met = map.samples.filter((sample) => sample.route === route.id).map(({ path }) => path.split('/'));
  const known = new Map(
    met.map((path) => {
      const word = Object.fromEntries(names.map((name) => [name, path[parts.indexOf(`:${name}`)] ?? name]));
      return [JSON.stringify(word), word];
    }),
  );
  return [...known.values()];
}
