import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { statement, type Statement } from '#app/db/statement.server.ts';
import { municipalityInList } from '#app/features/privacy/masking.ts';
import { isoDate } from '#app/rules/dates.ts';
import { writeCursor, type CaseloadSearch } from './caseload-search.server.ts';
import { countQuery, pageQuery, pageSize } from './caseload.sql.server.ts';
import { reasonOf, type CaseloadRow, type Reason } from './caseload-row.ts';
import { presets, type Preset, type Scope } from './presets.ts';

/** What a line of the list shows; the facts that only give its reason stay here. */
type OfReason = 'phase' | 'answerDueOn' | 'planAt' | 'commented' | 'interviewed' | 'periodState' | 'periodOn';
export type Listed = Omit<CaseloadRow, OfReason | 'municipalityCode'> & {
  /** A colleague's client, of whom the reader may know the name alone. */
  closed: boolean;
  municipalityCode: string | null;
  reason: Reason | null;
};
export type CaseloadPage = {
  rows: Listed[];
  next: string | null;
  previous: string | null;
  /** How many people each view of the scope holds. */
  counts: Record<Preset, number>;
  /** For how many colleagues the reader stands in. */
  standsInFor: number;
};

/** As `shown` in caseload.sql names the columns. `counts` is the same on each row. */
type Found = CaseloadRow & { sortValue: string; counts: string; readable: boolean };

/**
 * A page of the caseload and the counts of its views, in one statement over one narrow row a person. Triggers keep that
 * row in the transaction that changes what it says, so that a list is never behind the machines, whoever wrote to them.
 */
export async function listCaseload(
  actor: CounselorActor,
  search: CaseloadSearch,
  now: Date,
): Promise<CaseloadPage> {
  const today = isoDate(now);
  const base = [actor.areaCode, actor.accountId, today, actor.teamId, now];
  const { text, params } = pageQuery(search, actor.duties, base);
  const { rows: found } = await pool.query<Found>(known(text).text, params);
  const more = found.length > pageSize;
  const shown = found.slice(0, pageSize);
  if (search.before) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const hasNext = search.before ? first !== undefined : more;
  const hasPrevious = search.before ? more : search.after !== null;
  return {
    rows: shown.map((row) => (row.readable ? listed(row, search.preset, today) : nameAlone(row))),
    next: hasNext && last ? writeCursor([last.sortValue, last.personId]) : null,
    previous: hasPrevious && first ? writeCursor([first.sortValue, first.personId]) : null,
    ...readCounts(first?.counts ?? (await countsAlone(search.scope, actor, base))),
  };
}

function listed(row: CaseloadRow, preset: Preset, today: string): Listed {
  return {
    closed: false,
    personId: row.personId,
    givenName: row.givenName,
    familyName: row.familyName,
    nonDisclosure: row.nonDisclosure,
    municipalityCode: municipalityInList(row, row.municipalityCode),
    serviceLanguage: row.serviceLanguage,
    interpreterLanguage: row.interpreterLanguage,
    counselorId: row.counselorId,
    careerGuidance: row.careerGuidance,
    skillsDevelopment: row.skillsDevelopment,
    socialSupport: row.socialSupport,
    employerMatching: row.employerMatching,
    startedOn: row.startedOn,
    changedAt: row.changedAt,
    meetingKind: row.meetingKind,
    meetingState: row.meetingState,
    startsAt: row.startsAt,
    dueOn: row.dueOn,
    planState: row.planState,
    reviewDueOn: row.reviewDueOn,
    reason: reasonOf(row, preset, today),
  };
}

/** A colleague's client: to be found by name, and no more. */
function nameAlone({ personId, givenName, familyName, nonDisclosure }: Found): Listed {
  return { ...nothing, personId, givenName, familyName, nonDisclosure };
}

const nothing = {
  closed: true,
  municipalityCode: null,
  serviceLanguage: '',
  interpreterLanguage: null,
  counselorId: null,
  careerGuidance: null,
  skillsDevelopment: null,
  socialSupport: null,
  employerMatching: null,
  startedOn: null,
  changedAt: '',
  meetingKind: null,
  meetingState: null,
  startsAt: null,
  dueOn: null,
  planState: null,
  reviewDueOn: null,
  reason: null,
};

/** A list of nobody has no row that could say how many are elsewhere. */
async function countsAlone(scope: Scope, { duties }: CounselorActor, base: unknown[]): Promise<string> {
  const { text } = known(countQuery(scope, duties));
  const { rows } = await pool.query<{ counts: string }>(text, base);
  return rows[0]?.counts ?? '{}';
}

const countSchema = z.record(z.enum(presets), z.number());

/** An array as PostgreSQL writes it, in the order of `presets`. */
function readCounts(written: string): Pick<CaseloadPage, 'counts' | 'standsInFor'> {
  const numbers = written.slice(1, -1).split(',').map(Number);
  const counts = countSchema.parse(Object.fromEntries(presets.map((preset, at) => [preset, numbers[at]])));
  return { counts, standsInFor: numbers.at(-1) ?? 0 };
}

const texts = new Map<string, Statement<unknown>>();
/** Connections prepare the texts that come again; there are as many as combinations of filters, so the memory has a bound. */
function known(text: string): { text: string } {
  const found = texts.get(text);
  if (found || texts.size >= 100) return found ?? { text };
  // By its text, so that a module read anew says the same name for the same text.
  const made = statement<unknown>(
    `caseload-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
    text,
  );
  texts.set(text, made);
  return made;
}
