import type { CaseloadSearch, Cursor } from './caseload-search.server.ts';
import { noIdleStates } from './caseload-search.server.ts';
import { presets, type Preset, type Scope, type Sort } from './presets.ts';
import { areaKeys } from '#app/ui/areas.ts';
import type { Duty } from '#app/core/duties.ts';
import { absentFor, clientCondition, type Places } from '#app/core/rights.sql.server.ts';
import { searchable } from '#app/core/searchable.ts';

const active = `"phase" in ('valid', 'renewalAsked', 'awaitingClarification')`;
const toArrange = `"meetingState" in ('due', 'proposed', 'notReached')`;

/** Each view as a condition on the facts, what few rows meet first. $3 is today in Finland. */
export const conditions = {
  all: `"phase" not in ('notRegistered', 'ended')`,
  newClients: `"counselorId" is null and ${active}`,
  decision: `"phase" = 'refusalDecision'`,
  toBook: `"meetingKind" = 'initialInterview' and ${toArrange} and ${active}`,
  overdue: `"dueOn" < $3::date and ${toArrange} and ${active}`,
  today: `"meetingState" in ('booked', 'inProgress') and ("startsAt" at time zone 'Europe/Helsinki')::date = $3::date`,
  absences: `"meetingState" in ('noShow', 'clarificationAsked', 'clarificationGiven', 'clarificationMissing', 'neglectRecorded')`,
  changeAsked: `"meetingState" = 'changeAsked'`,
  planMissing: `"planState" is null and "interviewed" and ${active}`,
  planDraft: `not "commented" and "planState" = 'drafting'`,
  commented: `"commented" and "planState" = 'drafting'`,
  awaitingSeeker: `"planState" = 'awaitingSeeker'`,
  refused: `"planState" = 'refused'`,
  reviewDue: `"planState" = 'reviewDue'`,
  periodWaits: `"periodState" not in ('clarificationAsked', 'reporting')`,
  periodAnswer: `"periodState" = 'clarificationAsked'`,
  periodReport: `"periodState" = 'reporting'`,
  clarification: `"phase" in ('renewalAsked', 'awaitingClarification')`,
  registering: `"phase" = 'registering'`,
  ended: `"phase" = 'ended'`,
} as const satisfies Record<Preset, string>;

// New clients are nobody's yet: they are counted for "mine" too, because somebody has to take them.
const inScope: Record<Scope, string> = {
  mine: `"counselorId" = $2`,
  standIn: `"counselorId" in (${absentFor('$2', '$3')})`,
  team: `"counselorId" in (select a."id" from "Account" a where a."teamId" = $4::uuid)`,
  area: 'true',
};
const scoped = (scope: Scope, preset: Preset): string =>
  preset === 'newClients' && scope !== 'area' ? `"counselorId" is null` : inScope[scope];

// In the whole area whoever may be found is in the list of all; a view that says more of them holds those one may open.
const bare: readonly Preset[] = ['all', 'newClients', 'registering', 'ended'];
const places: Places = {
  area: '$1',
  me: '$2::uuid',
  today: '$3::date',
  team: '$4::uuid',
  now: '$5::timestamptz',
};
/** Each is named in each text, so that their types are known whichever conditions stand in it. */
const named = `$1::text is not null and $2::uuid is not null and $3::date is not null
  and ($4::uuid is null or true) and $5::timestamptz is not null`;

/** Does the search ask for more than a name and whether somebody is a client? */
const asksMore = ({ preset, area, municipality, language, under, sort }: CaseloadSearch): boolean =>
  !bare.includes(preset) ||
  [area, municipality, language, under].some((each) => each !== null) ||
  (sort !== 'name' && sort !== 'started');

const sortKeys: Record<Sort, { key: string; type: string }> = {
  name: { key: `"searchName"`, type: 'text' },
  meeting: { key: `coalesce("startsAt", "dueOn"::timestamptz, 'infinity')`, type: 'timestamptz' },
  plan: { key: `coalesce("reviewDueOn", 'infinity'::date)`, type: 'date' },
  started: { key: `coalesce("startedOn", '')`, type: 'text' },
  changed: { key: `"updatedAt"`, type: 'timestamptz' },
};

const as = (expression: string, column: string) => `${expression} as "${column}"`;
/** Civil dates as they are written, instants as JSON writes them (a session's time zone is UTC). */
const day = (column: string) => as(`"${column}"::text`, column);
const instant = (column: string, name = column) => as(`replace("${column}"::text, ' ', 'T') || ':00'`, name);

const shown = [
  ...['personId', 'givenName', 'familyName', 'nonDisclosure', 'municipalityCode', 'serviceLanguage'],
  ...['interpreterLanguage', 'counselorId', 'phase', ...areaKeys, 'startedOn'],
  ...['meetingKind', 'meetingState', 'planState', 'periodState', 'commented', 'interviewed'],
]
  .map((column) => `"${column}"`)
  .concat(['dueOn', 'answerDueOn', 'reviewDueOn', 'periodOn'].map(day))
  .concat(instant('startsAt'), instant('planAt'), instant('updatedAt', 'changedAt'))
  .join(', ');

export type Query = { text: string; params: unknown[] };
export const pageSize = 50;

/** One statement for the page: one row more than is shown tells whether there is another page, and each bears the counts. */
export function pageQuery(search: CaseloadSearch, duties: readonly Duty[], base: readonly unknown[]): Query {
  const params: unknown[] = [...base];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const { key, type } = sortKeys[search.sort];
  const backwards = search.before !== null;
  const rising = (search.order === 'up') !== backwards;
  const [sign, direction] = rising ? ['>', 'asc'] : ['<', 'desc'];
  const from: Cursor | null = search.before ?? search.after;
  const readable = clientCondition(duties, 'read', places);
  const where = [
    clientCondition(duties, search.scope === 'area' && asksMore(search) ? 'read' : 'list', places),
    scoped(search.scope, search.preset),
    conditions[search.preset],
    ...filters(search, bind),
    ...(from ? [`(${key}, "personId") ${sign} (${bind(from[0])}::${type}, ${bind(from[1])}::uuid)`] : []),
  ];
  const text = `
    select ${shown}, (${key})::text as "sortValue", (${countQuery(search.scope, duties)}) as "counts",
      (${readable}) as "readable"
    from "CaseloadEntry" e
    where ${named} and ${where.join(' and ')}
    order by ${key} ${direction}, "personId" ${direction}
    limit ${pageSize + 1}`;
  return { text, params };
}

function filters(search: CaseloadSearch, bind: (value: unknown) => string): string[] {
  const found: string[] = [];
  if (search.q) {
    for (const word of searchable(search.q).split(' '))
      found.push(`"searchName" like ${bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  if (search.area) {
    const [area, state] = search.area.split('.');
    const known = areaKeys.find((each) => each === area);
    if (known && state) found.push(`"${known}" = ${bind(state)}`);
    else if (known) found.push(`"${known}" <> ${bind(noIdleStates[known])}`);
  }
  if (search.municipality)
    found.push(`"municipalityCode" = ${bind(search.municipality)} and not "nonDisclosure"`);
  if (search.language === 'interpreter') found.push(`"interpreterLanguage" is not null`);
  else if (search.language) found.push(`"serviceLanguage" = ${bind(search.language)}`);
  if (search.under)
    found.push(`"birthDate" > $3::date - ${bind(Number(search.under))}::int * interval '1 year'`);
  return found;
}

/**
 * The counts of all views in a scope, as one array in the order of `presets`; the last number is of the colleagues for whom
 * the reader stands in.
 */
export function countQuery(scope: Scope, duties: readonly Duty[]): string {
  const counts = presets.map((preset) => {
    const seen = scope === 'area' && !bare.includes(preset) ? ' and "readable"' : '';
    return `count(*) filter (where (${conditions[preset]}) and ${scoped(scope, preset)}${seen})`;
  });
  const standsIn = `(select count(*) from (${absentFor('$2', '$3')}) absent)`;
  const rows = scope === 'area' ? 'true' : `(${inScope[scope]} or "counselorId" is null)`;
  const list = clientCondition(duties, 'list', places);
  // The fence keeps the right from being asked for once in each view.
  const from =
    scope === 'area'
      ? `(select e.*, (${clientCondition(duties, 'read', places)}) as "readable" from "CaseloadEntry" e where ${list} offset 0) e`
      : '"CaseloadEntry" e';
  return `select array[${counts.join(', ')}, ${standsIn}]::text as "counts" from ${from}
    where ${named} and ${scope === 'area' ? '' : `${list} and `}${rows}`;
}
