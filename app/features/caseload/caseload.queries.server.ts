import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { pool } from '#app/db/client.server.ts';
import { statement, type Statement } from '#app/db/statement.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { writeCursor, type CaseloadSearch } from './caseload-search.server.ts';
import { countQuery, pageQuery, pageSize } from './caseload.sql.server.ts';
import { reasonOf, type CaseloadRow, type Reason } from './caseload-row.ts';
import { presets, type Preset } from './presets.ts';

/** What a line of the list shows; the facts that only give its reason stay here. */
type OfReason = 'phase' | 'answerDueOn' | 'planAt' | 'commented' | 'interviewed' | 'periodState' | 'periodOn';
export type Listed = Omit<CaseloadRow, OfReason> & { reason: Reason | null };
export type CaseloadPage = { rows: Listed[]; next: string | null; previous: string | null };

const moment = z
  .date()
  .transform((at) => at.toISOString())
  .nullable();
const rowSchema = z.object({
  personId: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  nonDisclosure: z.boolean(),
  municipalityCode: z.string(),
  serviceLanguage: z.string(),
  interpreterLanguage: z.string().nullable(),
  counselorId: z.string().nullable(),
  phase: z.string(),
  careerGuidance: z.string().nullable(),
  skillsDevelopment: z.string().nullable(),
  socialSupport: z.string().nullable(),
  employerMatching: z.string().nullable(),
  startedOn: z.string().nullable(),
  updatedAt: z.date(),
  meetingKind: z.string().nullable(),
  meetingState: z.string().nullable(),
  startsAt: moment,
  dueOn: z.string().nullable(),
  answerDueOn: z.string().nullable(),
  planState: z.string().nullable(),
  planAt: moment,
  reviewDueOn: z.string().nullable(),
  periodState: z.string().nullable(),
  periodOn: z.string().nullable(),
  commented: z.boolean(),
  interviewed: z.boolean(),
  sortValue: z.string(),
});

/**
 * A page of the caseload in one statement over one narrow row a person. Triggers keep that row in the transaction that
 * changes what it says, so that a list is never behind the machines, whoever wrote to them.
 */
export async function listCaseload(
  actor: CounselorActor,
  search: CaseloadSearch,
  now: Date,
): Promise<CaseloadPage> {
  const today = isoDate(now);
  const { text, params } = pageQuery(search, [actor.areaCode, actor.accountId, today]);
  const { rows } = await pool.query(known(text).text, params);
  const found = z.array(rowSchema).parse(rows);
  const more = found.length > pageSize;
  const shown = found.slice(0, pageSize);
  if (search.before) shown.reverse();
  const [first, last] = [shown[0], shown.at(-1)];
  const hasNext = search.before ? first !== undefined : more;
  const hasPrevious = search.before ? more : search.after !== null;
  return {
    rows: shown.map(({ updatedAt, ...row }) =>
      listed({ ...row, changedAt: updatedAt.toISOString() }, search.preset, today),
    ),
    next: hasNext && last ? writeCursor([last.sortValue, last.personId]) : null,
    previous: hasPrevious && first ? writeCursor([first.sortValue, first.personId]) : null,
  };
}

function listed(row: CaseloadRow, preset: Preset, today: string): Listed {
  return {
    personId: row.personId,
    givenName: row.givenName,
    familyName: row.familyName,
    nonDisclosure: row.nonDisclosure,
    municipalityCode: row.municipalityCode,
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

const counts = {
  mine: statement<Record<Preset, number>>('caseload-counts-mine', countQuery('mine')),
  area: statement<Record<Preset, number>>('caseload-counts-area', countQuery('area')),
};
const countSchema = z.record(z.enum(presets), z.number());

/** How many people each view holds, of all that the scope has. */
export async function countPresets(
  actor: CounselorActor,
  scope: CaseloadSearch['scope'],
  now: Date,
): Promise<Record<Preset, number>> {
  const params = [actor.areaCode, actor.accountId, isoDate(now)];
  const { rows } = await pool.query(counts[scope].text, params);
  return countSchema.parse(rows[0]);
}

const texts = new Map<string, Statement<unknown>>();
/** Connections prepare the texts that come again; there are as many as combinations of filters, so the memory has a bound. */
function known(text: string): { text: string } {
  const found = texts.get(text);
  if (found || texts.size >= 100) return found ?? { text };
  const made = statement<unknown>(`caseload-page-${texts.size}`, text);
  texts.set(text, made);
  return made;
}
