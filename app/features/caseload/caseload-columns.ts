/** What the caseload can show of a client, in the order in which a reader meets it first. */
export const columns = [
  'name',
  'why',
  'meeting',
  'plan',
  'areas',
  'place',
  'language',
  'started',
  'changed',
  'contact',
  'clientChanged',
  'phase',
  'assigned',
  'counselor',
  'age',
  'education',
  'employment',
  'needs',
  'services',
  'obligation',
  'benefit',
] as const;
export type Column = (typeof columns)[number];

const usual: readonly Column[] = [
  'name',
  'why',
  'meeting',
  'plan',
  'areas',
  'place',
  'language',
  'started',
  'changed',
];

/** As an address says them: `why.meeting.plan`, or a field sent several times. What is not known is left out. */
export function readColumns(said: readonly string[]): string | null {
  const named = said.flatMap((each) => each.split('.'));
  const known = columns.filter((each) => named.includes(each));
  const inOrder = known.toSorted((one, other) => named.indexOf(one) - named.indexOf(other));
  return said.length === 0 ? null : writeColumns(inOrder);
}

/** Null says the usual ones; the name is always first and therefore never said beside others. */
export function writeColumns(chosen: readonly Column[]): string | null {
  const rest = chosen.filter((each) => each !== 'name');
  const said = rest.length > 0 ? rest.join('.') : 'name';
  return said === usual.slice(1).join('.') ? null : said;
}

export function columnsOf(said: string | null): readonly Column[] {
  if (said === null) return usual;
  const named = said.split('.');
  return [
    'name',
    ...columns
      .filter((each) => each !== 'name' && named.includes(each))
      .toSorted((one, other) => named.indexOf(one) - named.indexOf(other)),
  ];
}

/** The same columns with one of them a place earlier or later. */
export function moved(chosen: readonly Column[], column: Column, by: -1 | 1): Column[] {
  const rest = chosen.filter((each) => each !== column);
  const at = chosen.indexOf(column) + by;
  return [...rest.slice(0, at), column, ...rest.slice(at)];
}
