/** What a form says, by field name, as it came. */
export type Typed = Record<string, string | string[]>;

/** What is chosen between as a whole: a text, the decision on the obligation, one action. Field name → value. */
export type Unit = Readonly<Record<string, string>>;
export type Units = ReadonlyMap<string, Unit>;

/** Who changed it since the form was made: the one who types, the one who saved, or both in different ways. */
export type Changed = 'both' | 'onlyMine' | 'onlySaved';
export type Difference = { key: string; changed: Changed; mine: Unit | null; saved: Unit | null };

const obligationFields = ['obligationMode', 'obligationTarget', 'obligationReason', 'obligationOn'];
const actionFields = ['task', 'description', 'who', 'dueOn', 'serviceId'];
const rowName = /^actions\.(\d+)\.(\w+)$/;
const plain = ['situation', 'goal', 'followUpWay', 'otherProof', 'reportDueOn'];

const textOf = (value: string | string[] | undefined) =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '');

/** A form taken apart. A row in which nothing is written is no action; new rows are told apart by what they say. */
export function unitsOf(typed: Typed): Units {
  const units = new Map<string, Unit>();
  const text = (name: string) => textOf(typed[name]).trim().replaceAll('\r\n', '\n');
  for (const name of plain) units.set(name, { [name]: text(name) });
  units.set('obligation', Object.fromEntries(obligationFields.map((name) => [name, text(name)])));
  for (const name of Object.keys(typed)
    .filter((each) => each.startsWith('details.'))
    .sort())
    if (text(name) !== '') units.set(name, { [name]: text(name) });
  for (const index of rowsOf(typed)) {
    const row = Object.fromEntries(actionFields.map((field) => [field, text(`actions.${index}.${field}`)]));
    if (actionFields.every((field) => field === 'who' || row[field] === '')) continue;
    const id = text(`actions.${index}.id`);
    units.set(id ? `action.${id}` : `new.${JSON.stringify(row)}`, row);
  }
  return units;
}

function rowsOf(typed: Typed): number[] {
  const found = Object.keys(typed).flatMap((name) => rowName.exec(name)?.[1] ?? []);
  return [...new Set(found)].map(Number).sort((a, b) => a - b);
}

const wordsOf = (unit: Unit | undefined) => (unit ? JSON.stringify(Object.entries(unit).sort()) : '');

/** A short mark of each unit, by which it is later seen who changed it. */
export function marksOf(units: Units, mark: (words: string) => string): Record<string, string> {
  return Object.fromEntries([...units].map(([key, unit]) => [key, mark(wordsOf(unit))]));
}

/** What the two say otherwise. `base` are the marks of what both began with. */
export function differences(
  base: Readonly<Record<string, string>>,
  mine: Units,
  saved: Units,
  mark: (words: string) => string,
): Difference[] {
  const keys = new Set([...mine.keys(), ...saved.keys()]);
  return [...keys].flatMap((key): Difference[] => {
    const [one, other] = [mine.get(key), saved.get(key)];
    if (wordsOf(one) === wordsOf(other)) return [];
    const was = (unit: Unit | undefined) => (unit ? mark(wordsOf(unit)) : undefined) === base[key];
    const changed: Changed = was(one) ? 'onlySaved' : was(other) ? 'onlyMine' : 'both';
    return [{ key, changed, mine: one ?? null, saved: other ?? null }];
  });
}

/** What is kept unless somebody chooses otherwise: what only the other has changed is taken from them, nothing else. */
export const usual = ({ changed }: Difference): 'mine' | 'saved' =>
  changed === 'onlySaved' ? 'saved' : 'mine';

/** The form with the choices made: mine, but for what was chosen from what is saved. */
export function merged(mine: Units, saved: Units, chosen: (key: string) => string | undefined): Typed {
  const typed: Typed = {};
  const actions: { id: string; row: Unit }[] = [];
  for (const key of new Set([...mine.keys(), ...saved.keys()])) {
    const unit = (
      chosen(key) === 'saved' ? saved : chosen(key) === 'mine' ? mine : both(mine, saved, key)
    ).get(key);
    if (!unit) continue;
    if (key.startsWith('action.')) actions.push({ id: key.slice('action.'.length), row: unit });
    else if (key.startsWith('new.')) actions.push({ id: '', row: unit });
    else Object.assign(typed, unit);
  }
  for (const [index, { id, row }] of actions.entries()) {
    typed[`actions.${index}.id`] = id;
    for (const [field, value] of Object.entries(row)) typed[`actions.${index}.${field}`] = value;
  }
  return typed;
}

/** Where nothing was chosen both say the same, or one of them alone has it. */
const both = (mine: Units, saved: Units, key: string) => (mine.has(key) ? mine : saved);
