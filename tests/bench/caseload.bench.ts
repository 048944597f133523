/**
 * The caseload of a whole country: the first page of every view, filter and sort, the counts of all views, the search for a
 * name, and the whole page, each beside a query of the same answer that was written by hand for the same indexes. On a
 * database that `npm run generate -- --seekers 400000` has filled; nothing in it is changed but sessions and the read log.
 */
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { CounselorActor } from '#app/core/actor.ts';
import { closeDatabase, pool } from '#app/db/client.server.ts';
import { ask } from '#app/features/caseload/ask-caseload.server.ts';
import { countQuery } from '#app/features/caseload/caseload-counts.server.ts';
import { searchOf } from '#app/features/caseload/caseload-search.server.ts';
import { pageQuery, type Query } from '#app/features/caseload/caseload.sql.server.ts';
import type { Scope } from '#app/features/caseload/presets.ts';
import { isoDate } from '#app/rules/dates.ts';
import { rawCounts, rawPage } from './caseload-raw.ts';
import { searches, names } from './caseload-searches.ts';
import { wholePage } from './caseload-pages.ts';
import { readers, type Reader } from './caseload-readers.ts';

/** Milliseconds: p95 of each first page, of all counts, of a name. */
const LIMITS = {
  page: { mine: 10, area: 30 },
  counts: { mine: 10, area: 50 },
  name: 40,
} as const;
/** How many times as long as the query by hand a list may take, all its views, filters and sorts together. */
const RATIO = 1.5;
const TURNS = 20;
/** What is slower than its limit is measured again, so often that a single disturbance is none of its five per cent. */
const AGAIN = 60;
const WARM = 6;

const now = new Date();
let missed = 0;

const { rows: size } = await pool.query<{ people: number }>(
  `select count(*)::int as "people" from "CaseloadEntry"`,
);
console.log(`\nPostgreSQL, ${size[0]?.people} people; milliseconds, p50 and p95 of ${TURNS}, ours | by hand`);
console.log(
  `${cpus().length} processors, of which ${loadavg()[0]?.toFixed(1)} are wanted by what runs at this moment`,
);
const measured = await readers();
for (const reader of measured) {
  const { actor, what, clients, inArea, readable } = reader;
  console.log(
    `\n${what}: area ${actor.areaCode} of ${inArea} people; ${clients} clients, ${readable} to be read`,
  );
  const scopes: ('mine' | 'area')[] = reader.wide ? ['mine', 'area'] : ['mine'];
  for (const scope of scopes) {
    await lists(reader, scope);
    await counts(reader, scope);
  }
  if (reader.wide) await search(reader);
}
await closeDatabase();
if (!(await wholePage(measured.map(({ actor }) => actor)))) missed += 1;
console.log(missed === 0 ? '\nEvery limit is kept.' : `\n${missed} limits are missed.`);
if (missed > 0) process.exitCode = 1;

function baseOf({ areaCode, accountId, teamId }: CounselorActor): unknown[] {
  return [areaCode, accountId, isoDate(now), teamId, now];
}

async function lists(reader: Reader, scope: 'mine' | 'area'): Promise<void> {
  const limit = LIMITS.page[scope];
  const found: { name: string; ours: number[]; raw: number[] }[] = [];
  for (const name of searches) {
    const search = searchOf(new URL(`?scope=${scope}&${name}`, 'http://polku'));
    const ours = pageQuery(search, reader.actor.duties, baseOf(reader.actor));
    const raw = rawPage(search, reader, now);
    const [mine, theirs] = await Promise.all([ask(ours), ask(raw)]);
    if (mine.length !== theirs.length && !reader.byName)
      console.log(`  ${name}: ${mine.length} rows, by hand ${theirs.length}`);
    const first = await side(ours, raw);
    const figures = p(95, first.ours) <= limit ? first : await side(ours, raw, AGAIN);
    found.push({ name, ...figures });
  }
  const slow = found.filter(({ ours }) => p(95, ours) > limit);
  const total = (key: 'ours' | 'raw') => found.reduce((sum, each) => sum + p(50, each[key]), 0);
  const ratio = total('ours') / total('raw');
  const worst = found.toSorted((one, other) => p(95, other.ours) - p(95, one.ours)).slice(0, 5);
  say(`${scope}: ${found.length} first pages`, {
    ours: found.map(({ ours }) => p(50, ours)),
    raw: found.map(({ raw }) => p(50, raw)),
  });
  for (const { name, ours, raw } of worst) say(`  slowest: ${name}`, { ours, raw });
  verdict(`p95 of each at most ${limit} ms`, slow.length === 0, `${slow.length} are slower`);
  verdict(`at most ${RATIO} × by hand`, ratio <= RATIO, `ratio ${ratio.toFixed(2)}`);
}

async function counts({ actor, ...reader }: Reader, scope: 'mine' | 'area'): Promise<void> {
  const ours: Query = { text: countQuery(scope, actor.duties), params: baseOf(actor), varies: false };
  const figures = await side(ours, rawCounts(scope satisfies Scope, { actor, ...reader }, now));
  say(`${scope}: counts of all views`, figures);
  verdict(`p95 at most ${LIMITS.counts[scope]} ms`, p(95, figures.ours) <= LIMITS.counts[scope]);
}

async function search(reader: Reader): Promise<void> {
  for (const q of names) {
    const search = searchOf(new URL(`?scope=area&q=${encodeURIComponent(q)}`, 'http://polku'));
    const ours = pageQuery(search, reader.actor.duties, baseOf(reader.actor));
    const figures = await side(ours, rawPage(search, reader, now));
    say(`name “${q}” in the area`, figures);
    verdict(`p95 at most ${LIMITS.name} ms`, p(95, figures.ours) <= LIMITS.name);
  }
}

/** The two take turns, so that what disturbs the machine disturbs both. */
async function side(ours: Query, raw: Query, turns = TURNS): Promise<{ ours: number[]; raw: number[] }> {
  const figures = { ours: Array<number>(), raw: Array<number>() };
  for (let turn = -WARM; turn < turns; turn++) {
    const [one, other] = [await time(ours), await time(raw)];
    if (turn < 0) continue;
    figures.ours.push(one);
    figures.raw.push(other);
  }
  return figures;
}

async function time(query: Query): Promise<number> {
  const started = performance.now();
  await ask(query);
  return performance.now() - started;
}

function p(share: number, figures: number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0;
}

function say(what: string, { ours, raw }: { ours: number[]; raw: number[] }): void {
  const two = (figures: number[]) =>
    [50, 95].map((share) => p(share, figures).toFixed(1).padStart(6)).join('');
  console.log(`  ${what.padEnd(58)}${two(ours)} |${two(raw)}`);
}

function verdict(limit: string, kept: boolean, why = ''): void {
  if (!kept) missed += 1;
  console.log(`    ${kept ? 'kept' : 'MISSED'}: ${limit}${why && ` (${why})`}`);
}
