import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { absentFor } from '#app/core/rights.sql.server.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';
import { municipalityInList } from '#app/features/privacy/masking.ts';
import { isoDate } from '#app/rules/dates.ts';
import { ask } from './ask-caseload.server.ts';
import { countQuery } from './caseload-counts.server.ts';
import { reasonOf, type CaseloadRow, type Reason } from './caseload-row.ts';
import { writeCursor, type CaseloadSearch, type Cursor } from './caseload-search.server.ts';
import { idsQuery, pageQuery, pageSize, totalQuery } from './caseload.sql.server.ts';
import { presets, type Preset, type Scope } from './presets.ts';

/** A line of the list. */
export type Listed = Omit<CaseloadRow, 'municipalityCode'> & {
  /** A colleague's client, of whom the reader may know the name alone. */
  closed: boolean;
  municipalityCode: string | null;
  reason: Reason | null;
};
export type CaseloadPage = {
  rows: Listed[];
  next: string | null;
  previous: string | null;
  /** Where a list that is read page by page goes on. */
  last: Cursor | null;
};
export type Counts = {
  /** How many people each view of the scope holds. */
  counts: Record<Preset, number>;
  /** For how many colleagues the reader stands in. */
  standsInFor: number;
};

/** As `rowColumns` in caseload.sql names them. */
type Found = CaseloadRow & { sortValue: string; readable: boolean };

/** A page of the caseload and the counts of its views: asked for at the same time, each a statement of its own. */
export async function listCaseload(
  actor: CounselorActor,
  search: CaseloadSearch,
  now: Date,
): Promise<CaseloadPage & Counts> {
  const [page, counts] = await Promise.all([
    listPage(actor, search, now),
    countViews(actor, search.scope, now),
  ]);
  return { ...page, ...counts };
}

/**
 * A page of one narrow row a person. Triggers keep that row in the transaction that changes what it says, so that a list is
 * never behind the machines, whoever wrote to them.
 */
export async function listPage(
  actor: CounselorActor,
  search: CaseloadSearch,
  now: Date,
  size = pageSize,
): Promise<CaseloadPage> {
  const today = isoDate(now);
  const found = await ask<Found>(pageQuery(search, actor.duties, baseOf(actor, now), size));
  const more = found.length > size;
  const shown = found.slice(0, size);
  if (search.before) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const hasNext = search.before ? first !== undefined : more;
  const hasPrevious = search.before ? more : search.after !== null;
  return {
    rows: shown.map((row) => (row.readable ? listed(row, search.preset, today) : nameAlone(row))),
    next: hasNext && last ? writeCursor(placeOf(last)) : null,
    previous: hasPrevious && first ? writeCursor(placeOf(first)) : null,
    last: hasNext && last ? placeOf(last) : null,
  };
}

const placeOf = ({ sortValue, personId }: Found): Cursor => [sortValue, personId];

/** How many people each view of a scope holds, of those whom the reader would find there. */
export async function countViews(actor: CounselorActor, scope: Scope, now: Date): Promise<Counts> {
  const text = countQuery(scope, actor.duties);
  const [row] = await ask<{ counts: string }>({ text, params: baseOf(actor, now), varies: false });
  return readCounts(row?.counts ?? '{}');
}

/** How many a search finds, counted no further than the limit. */
export async function countFound(
  actor: CounselorActor,
  search: CaseloadSearch,
  now: Date,
  limit: number,
): Promise<number> {
  const [row] = await ask<{ total: number }>(totalQuery(search, actor.duties, baseOf(actor, now), limit));
  return row?.total ?? 0;
}

/** Those of a search whom the reader may open, in its order. */
export async function findAll(
  actor: CounselorActor,
  search: CaseloadSearch,
  limit: number,
  now: Date,
): Promise<string[]> {
  const rows = await ask<{ personId: string }>(idsQuery(search, actor.duties, baseOf(actor, now), limit));
  return rows.map(({ personId }) => personId);
}

const served = statement<{ id: string; name: string }>(
  'caseload-served',
  // Each half by an index of its own: with an "or" between them everybody who works anywhere is looked at.
  `select a."id", a."name" from "Account" a where a."id" <> $2::uuid and a."role" = 'counselor' and a."closedAt" is null
     and a."id" in (select "id" from "Account" where "teamId" = $1::uuid union ${absentFor('$2::uuid', '$3::date')})
   order by a."name", a."id"`,
);

/** The colleagues whose clients one may read beside one's own: by whom a list of more than one's own can be told apart. */
export async function listServed(
  actor: CounselorActor,
  scope: Scope,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  if (scope === 'mine') return [];
  const { rows } = await pool.query<{ id: string; name: string }>(served.text, [
    actor.teamId,
    actor.accountId,
    isoDate(now),
  ]);
  return [{ id: actor.accountId, name: actor.name }, ...rows];
}

const baseOf = (actor: CounselorActor, now: Date): unknown[] => [
  actor.areaCode,
  actor.accountId,
  isoDate(now),
  actor.teamId,
  now,
];

/** The row itself becomes the line: a copy of forty columns for each would cost more than all the rest. */
function listed(row: Found, preset: Preset, today: string): Listed {
  return Object.assign(row, {
    closed: false,
    municipalityCode: municipalityInList(row, row.municipalityCode),
    reason: reasonOf(row, preset, today),
  });
}

/** A colleague's client: to be found by name, and no more. */
function nameAlone({ personId, givenName, familyName, nonDisclosure }: Found): Listed {
  return { ...nothing, personId, givenName, familyName, nonDisclosure };
}

const nothing = {
  closed: true,
  birthDate: '',
  municipalityCode: null,
  serviceLanguage: '',
  interpreterLanguage: null,
  education: null,
  employmentCode: null,
  counselorId: null,
  counselorName: null,
  assignedAt: null,
  phase: '',
  careerGuidance: null,
  skillsDevelopment: null,
  socialSupport: null,
  employerMatching: null,
  startedOn: null,
  changedAt: '',
  lastContactAt: null,
  clientChangedAt: null,
  lastActivityAt: null,
  meetingKind: null,
  meetingState: null,
  startsAt: null,
  dueOn: null,
  answerDueOn: null,
  assessedAt: null,
  needs: [],
  weak: [],
  planKind: null,
  planState: null,
  planAt: null,
  reviewDueOn: null,
  reportDueOn: null,
  obligationState: null,
  periodState: null,
  periodOn: null,
  hearingState: null,
  secondLookState: null,
  activities: [],
  benefitDays: null,
  benefitDaysOn: null,
  commented: false,
  interviewed: false,
  reason: null,
} satisfies Partial<Listed>;

const countSchema = z.record(z.enum(presets), z.number());

/** An array as PostgreSQL writes it, in the order of `presets`. */
function readCounts(written: string): Counts {
  const numbers = written.slice(1, -1).split(',').map(Number);
  const counts = countSchema.parse(Object.fromEntries(presets.map((preset, at) => [preset, numbers[at]])));
  return { counts, standsInFor: numbers.at(-1) ?? 0 };
}
