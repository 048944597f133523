import type { Duty } from '#app/core/duties.ts';
import { withinReach } from '#app/core/rights-reach.sql.server.ts';
import { absentFor, clientCondition, type Places } from '#app/core/rights.sql.server.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { filtersOf, isFiltered, nameCondition } from './caseload-filters.server.ts';
import type { CaseloadSearch, Cursor } from './caseload-search.server.ts';
import { sortKeys } from './caseload-sorts.server.ts';
import { conditions } from './caseload-views.server.ts';
import type { Preset, Scope } from './presets.ts';

/** Whose clients a scope holds. Nobody's clients are in each view of new ones, because somebody has to take them. */
const inScope: Record<Scope, string> = {
  mine: `e."counselorId" = $2`,
  standIn: `e."counselorId" = any(array(${absentFor('$2', '$3')}))`,
  team: `e."counselorId" = any(array(select a."id" from "Account" a where a."teamId" = $4::uuid))`,
  area: 'true',
};
export const scoped = (scope: Scope, preset: Preset): string =>
  preset === 'newClients' && scope !== 'area' ? `e."counselorId" is null` : inScope[scope];

// In the whole area whoever may be found is in the list of all; a view that says more of them holds those one may open.
export const bare: readonly Preset[] = ['all', 'newClients', 'registering', 'notRegistered', 'ended'];

/** The first five parameters of each statement: area, account, today, team, now. */
export const places: Places = {
  area: '$1',
  me: '$2::uuid',
  today: '$3::date',
  team: '$4::uuid',
  now: '$5::timestamptz',
};
/** Each is named in each text, so that their types are known whichever conditions stand in it. */
export const named = `$1::text is not null and $2::uuid is not null and $3::date is not null
  and ($4::uuid is null or true) and $5::timestamptz is not null`;

/** Does the search ask for more than a name and whether somebody is a client? */
const asksMore = (search: CaseloadSearch): boolean =>
  !bare.includes(search.preset) ||
  isFiltered(search) ||
  (search.sort !== 'name' && search.sort !== 'started');

const as = (expression: string, column: string) => `${expression} as "${column}"`;
/** Civil dates as they are written, instants as JSON writes them (a session's time zone is UTC). */
const day = (column: string) => as(`"${column}"::text`, column);
const instant = (column: string, name = column) => as(`replace("${column}"::text, ' ', 'T') || ':00'`, name);

/** The facts of a row, as `CaseloadRow` names them. */
export const rowColumns = [
  ...['personId', 'givenName', 'familyName', 'nonDisclosure', 'municipalityCode', 'serviceLanguage'],
  ...['interpreterLanguage', 'education', 'employmentCode', 'counselorId', 'phase', ...areaKeys, 'startedOn'],
  ...[
    'meetingKind',
    'meetingState',
    'needs',
    'weak',
    'planKind',
    'planState',
    'obligationState',
    'periodState',
  ],
  ...['hearingState', 'secondLookState', 'activities', 'benefitDays', 'commented', 'interviewed'],
]
  .map((column) => `"${column}"`)
  .concat(
    ['birthDate', 'dueOn', 'answerDueOn', 'reviewDueOn', 'reportDueOn', 'periodOn', 'benefitDaysOn'].map(day),
  )
  .concat(
    ['assignedAt', 'lastContactAt', 'clientChangedAt', 'lastActivityAt'].map((column) => instant(column)),
  )
  .concat(['startsAt', 'planAt', 'assessedAt'].map((column) => instant(column)))
  .concat(instant('updatedAt', 'changedAt'))
  .concat(`(select sa."name" from "Account" sa where sa."id" = e."counselorId") as "counselorName"`)
  .join(', ');

export type Query = {
  text: string;
  params: unknown[];
  /** Whether its plan depends on what is looked for. */ varies: boolean;
};
export const pageSize = 50;

/**
 * One row more than is shown tells whether there is another page. What a row says is written for those of the page alone:
 * before they are put in order there may be thousands.
 */
export function pageQuery(
  search: CaseloadSearch,
  duties: readonly Duty[],
  base: readonly unknown[],
  size = pageSize,
): Query {
  const params: unknown[] = [...base];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const backwards = search.before !== null;
  const rising = (search.order === 'up') !== backwards;
  const [sign, direction] = rising ? ['>', 'asc'] : ['<', 'desc'];
  const from: Cursor | null = search.before ?? search.after;
  const place = from ? [bind(from[0]), bind(from[1])] : null;
  const where = found(search, duties, bind);
  const parts = partsOf(search, duties).map(({ among, key, type }) => {
    const beyond = place ? [`(${key}, "personId") ${sign} (${place[0]}::${type}, ${place[1]}::uuid)`] : [];
    return `select "personId" as "id", ${key} as "sortValue" from "CaseloadEntry" e
      where ${named} and ${[among, ...where, ...beyond].join(' and ')}
      order by ${key} ${direction}, "personId" ${direction} limit ${size + 1}`;
  });
  const inOrder = (f: string) => `order by ${f}"sortValue" ${direction}, ${f}"id" ${direction}`;
  const page = `(${parts.join(') union all (')}) ${inOrder('')} limit ${size + 1}`;
  const text = `
    select ${rowColumns}, f."sortValue"::text as "sortValue",
      (${clientCondition(duties, 'read', places)}) as "readable"
    from (${parts.length > 1 ? page : parts.join('')}) f
    join "CaseloadEntry" e on e."personId" = f."id"
    ${inOrder('f.')}`;
  return { text, params, varies: search.q !== '' };
}

/** The ids of those whom the reader may open, in the search's order. */
export function idsQuery(
  search: CaseloadSearch,
  duties: readonly Duty[],
  base: readonly unknown[],
  limit: number,
): Query {
  const params: unknown[] = [...base];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const direction = search.order === 'up' ? 'asc' : 'desc';
  const where = [
    withinReach(duties, rightOf(search), places),
    ...found(search, duties, bind),
    clientCondition(duties, 'read', places),
  ];
  const text = `select "personId" from "CaseloadEntry" e where ${named} and ${where.join(' and ')}
    order by ${orderOf(search).key} ${direction}, "personId" ${direction} limit ${limit}`;
  return { text, params, varies: search.q !== '' };
}

/** How many there are, counted no further than the limit. */
export function totalQuery(
  search: CaseloadSearch,
  duties: readonly Duty[],
  base: readonly unknown[],
  limit: number,
): Query {
  const params: unknown[] = [...base];
  const where = [
    withinReach(duties, rightOf(search), places),
    ...found(search, duties, (value) => `$${params.push(value)}`),
  ];
  const text = `select count(*)::int as "total" from (select 1 from "CaseloadEntry" e
    where ${named} and ${where.join(' and ')} limit ${limit}) found`;
  return { text, params, varies: search.q !== '' };
}

/**
 * In the whole area those whom one may read are found first and then put in order: an index in that order would lead through
 * everybody else, until fifty were met. What is added to the text keeps it from being thought of.
 */
function orderOf(search: CaseloadSearch): { key: string; type: string } {
  const { key, type } = sortKeys[search.sort];
  return search.scope === 'area' && asksMore(search) && type === 'text'
    ? { key: `(${key} || '')`, type }
    : { key, type };
}

type Part = { among: string; key: string; type: string };

/**
 * What a page is put together from. Nobody's clients stand by name in an index of their own: of many that a filter lets
 * through, the first are met there at once. Views have narrower indexes.
 */
function partsOf(search: CaseloadSearch, duties: readonly Duty[]): Part[] {
  const order = orderOf(search);
  const right = rightOf(search);
  const { scope, preset, sort } = search;
  if (scope !== 'area' || right !== 'read' || preset !== 'all' || sort !== 'name')
    return [{ among: withinReach(duties, right, places), ...order }];
  return [
    { among: `e."counselorId" is null`, ...sortKeys.name },
    { among: `e."counselorId" is not null and ${withinReach(duties, right, places, 'assigned')}`, ...order },
  ];
}

const rightOf = (search: CaseloadSearch) => (search.scope === 'area' && asksMore(search) ? 'read' : 'list');

/** The conditions of a search beside what an index finds few rows by: the right first. */
function found(search: CaseloadSearch, duties: readonly Duty[], bind: (value: unknown) => string): string[] {
  const { scope, preset } = search;
  const right = rightOf(search);
  return [
    clientCondition(duties, right, places),
    scoped(scope, preset),
    conditions[preset],
    ...filtersOf(search, bind),
    ...nameCondition(search.q, scope === 'area' && right === 'list', bind),
  ];
}
