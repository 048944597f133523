import { searchable } from '#app/core/searchable.ts';
import { freeMovement, FINLAND } from '#app/features/registration/registration.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { noIdleStates, type CaseloadSearch, type FilterKey } from './caseload-search.server.ts';

export type Bind = (value: unknown) => string;
type Filters = {
  [Key in Exclude<FilterKey, 'q'>]: (value: NonNullable<CaseloadSearch[Key]>, bind: Bind) => string;
};

/** The first moment of a day in Finland. */
const begins = (date: string) => `(${date}::date)::timestamp at time zone 'Europe/Helsinki'`;
const from = (column: string) => (value: string, bind: Bind) => `"${column}" >= ${begins(bind(value))}`;
const before = (column: string) => (value: string, bind: Bind) => `"${column}" < ${begins(bind(value))}`;
const equals = (column: string) => (value: string, bind: Bind) => `"${column}" = ${bind(value)}`;
const has = (column: string) => (value: string, bind: Bind) => `"${column}" @> array[${bind(value)}::text]`;
const holdsAll = (column: string) => (value: string[], bind: Bind) => `"${column}" @> ${bind(value)}::text[]`;
const list = (codes: Iterable<string>) => `(${[...codes].map((code) => `'${code}'`).join(', ')})`;
const yearsAgo = (value: string, bind: Bind) => `$3::date - ${bind(Number(value))}::int * interval '1 year'`;

const obligation = {
  none: `"obligationState" is null`,
  running: `"obligationState" = 'active'`,
  short: `"periodState" in ('short', 'clarificationAsked', 'clarificationGiven', 'unanswered', 'neglectRecorded')`,
  postponed: `"obligationState" = 'postponed'`,
  notSet: `"obligationState" in ('notSet', 'undecided')`,
  over: `"obligationState" = 'periodsOver'`,
};
const tongue = {
  fi: `"motherTongue" = 'fi'`,
  sv: `"motherTongue" = 'sv'`,
  se: `"motherTongue" in ('se', 'smn', 'sms')`,
  other: `"motherTongue" not in ('fi', 'sv', 'se', 'smn', 'sms')`,
};
const citizenship = {
  finland: `"citizenship" = '${FINLAND}'`,
  euEeaSwitzerland: `"citizenship" in ${list(freeMovement)}`,
  other: `"citizenship" not in ${list([FINLAND, ...freeMovement])}`,
};

const filters: Filters = {
  area: (value, bind) => {
    const [area, state] = value.split('.');
    const known = areaKeys.find((each) => each === area);
    if (!known) return 'true';
    return state ? `"${known}" = ${bind(state)}` : `"${known}" <> '${noIdleStates[known]}'`;
  },
  // Where a protected person lives is masked, and must not be found out by searching either.
  municipality: (value, bind) => `"municipalityCode" = ${bind(value)} and not "nonDisclosure"`,
  language: equals('serviceLanguage'),
  interpreter: (value) => `"interpreterLanguage" is ${value === 'yes' ? 'not null' : 'null'}`,
  tongue: (value) => tongue[value],
  citizenship: (value) => citizenship[value],
  education: equals('education'),
  under: (value, bind) => `"birthDate" > ${yearsAgo(value, bind)}`,
  over: (value, bind) => `"birthDate" <= ${yearsAgo(value, bind)}`,
  protected: (value) => (value === 'yes' ? '"nonDisclosure"' : 'not "nonDisclosure"'),
  employment: equals('employmentCode'),
  phase: equals('phase'),
  startedFrom: (value, bind) => `"startedOn" >= ${bind(value)}`,
  startedUntil: (value, bind) => `"startedOn" <= ${bind(value)}`,
  meetingKind: equals('meetingKind'),
  meetingFrom: (value, bind) =>
    `coalesce(("startsAt" at time zone 'Europe/Helsinki')::date, "dueOn") >= ${bind(value)}::date`,
  meetingUntil: (value, bind) =>
    `coalesce(("startsAt" at time zone 'Europe/Helsinki')::date, "dueOn") <= ${bind(value)}::date`,
  contactFrom: from('lastContactAt'),
  contactBefore: (value, bind) => `coalesce("lastContactAt", '-infinity') < ${begins(bind(value))}`,
  changedFrom: from('clientChangedAt'),
  changedBefore: (value, bind) => `coalesce("clientChangedAt", '-infinity') < ${begins(bind(value))}`,
  assignedFrom: from('assignedAt'),
  assignedBefore: before('assignedAt'),
  need: holdsAll('needs'),
  weak: has('weak'),
  planKind: equals('planKind'),
  planState: (value, bind) => (value === 'none' ? `"planState" is null` : `"planState" = ${bind(value)}`),
  reviewFrom: (value, bind) => `"reviewDueOn" >= ${bind(value)}::date`,
  reviewUntil: (value, bind) => `"reviewDueOn" <= ${bind(value)}::date`,
  obligation: (value) => obligation[value],
  benefit: (value, bind) =>
    value === 'none' ? `"benefitDays" is null` : `"benefitDays" >= ${bind(Number(value))}::int`,
  activity: (value, bind) => {
    const [without, within] = [true, false].map((not) =>
      value.filter((each) => each.startsWith('-') === not).map((each) => each.replace('-', '')),
    );
    return `"activities" @> ${bind(within)}::text[] and not "activities" && ${bind(without)}::text[]`;
  },
  counselor: (value, bind) =>
    value === 'nobody' ? `"counselorId" is null` : `"counselorId" = ${bind(value)}::uuid`,
};

const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0);

const isFilter = (key: string): key is keyof Filters => key in filters;
const keys = Object.keys(filters).filter(isFilter);

function conditionOf<Key extends keyof Filters>(key: Key, search: CaseloadSearch, bind: Bind): string | null {
  const value = search[key] ?? null;
  const condition: Filters[Key] = filters[key];
  return value === null || isEmpty(value) ? null : `(${condition(value, bind)})`;
}

/** The filters that are chosen, name apart, as conditions on the row. */
export const filtersOf = (search: CaseloadSearch, bind: Bind): string[] =>
  keys.flatMap((key) => conditionOf(key, search, bind) ?? []);

/** Does the search ask for more than a name? */
export const isFiltered = (search: CaseloadSearch): boolean => filtersOf(search, () => '').length > 0;

/** A word that is shorter than three letters is in no index of parts of names. */
const TRIGRAM = 3;

/** Each word stands somewhere in the name. In the whole area the index of parts of names finds them. */
export function nameCondition(q: string, wide: boolean, bind: Bind): string[] {
  const words = searchable(q)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ long: word.length >= TRIGRAM, like: bind(`%${word.replace(/[\\%_]/g, '\\$&')}%`) }));
  const long = wide ? words.filter(({ long }) => long) : [];
  const found = long.map(({ like }) => `p."searchName" like ${like}`).join(' and ');
  return [
    ...(found
      ? [
          `e."personId" in (select p."id" from "Person" p where p."areaCode" = $1 and p."searchName" <> '' and ${found})`,
        ]
      : []),
    ...words.filter((word) => !long.includes(word)).map(({ like }) => `"searchName" like ${like}`),
  ];
}
