import { z } from 'zod';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import { isIsoDate } from '#app/rules/dates.ts';
import * as filter from './caseload-choices.ts';
import { readColumns } from './caseload-columns.ts';
import { presets, scopes, sorts, type Sort } from './presets.ts';

const cursor = z.tuple([z.string().max(200), z.uuid()]);
export type Cursor = z.infer<typeof cursor>;

export const noIdleStates = {
  careerGuidance: 'idle',
  skillsDevelopment: 'idle',
  socialSupport: 'none',
  employerMatching: 'notReady',
} as const satisfies Record<AreaKey, string>;

/** `careerGuidance` (in use) or `careerGuidance.goalChosen`. */
export const areaFilters: string[] = areaKeys.flatMap((area) => [area, ...statesOf(area)]);

function statesOf(area: AreaKey): string[] {
  const region = journeyMachine.logic.states.active?.states[area];
  return Object.keys(region?.states ?? {}).map((state) => `${area}.${state}`);
}

// What the address says is read leniently: what is not understood is left out, never an error page.
const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values).nullable().catch(null);
const someOf = (values: readonly string[]) =>
  z.array(z.string()).transform((all) => values.filter((value) => all.includes(value)));
const day = z.string().refine(isIsoDate).nullable().catch(null);
const age = z
  .string()
  .regex(/^[1-9]\d?$/)
  .nullable()
  .catch(null);

const MOST_LETTERS = 100;

const filterShape = {
  // Never left out: without the name it asks for, the list would hold everybody, and a bulk act too.
  q: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, MOST_LETTERS))
    .catch(''),
  area: z
    .string()
    .refine((value) => areaFilters.includes(value))
    .nullable()
    .catch(null),
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .catch(null),
  language: oneOf(filter.serviceLanguages),
  interpreter: oneOf(filter.yesNo),
  tongue: oneOf(filter.tongues),
  citizenship: oneOf(filter.citizenships),
  education: oneOf(filter.educations),
  under: age,
  over: age,
  protected: oneOf(filter.yesNo),
  employment: oneOf(filter.employments),
  phase: oneOf(filter.phases),
  startedFrom: day,
  startedUntil: day,
  meetingKind: oneOf(filter.meetingKinds),
  meetingFrom: day,
  meetingUntil: day,
  contactFrom: day,
  contactBefore: day,
  changedFrom: day,
  changedBefore: day,
  assignedFrom: day,
  assignedBefore: day,
  need: someOf(filter.needs),
  weak: oneOf(filter.weaknesses),
  planKind: oneOf(filter.planKinds),
  planState: oneOf(filter.planStates),
  reviewFrom: day,
  reviewUntil: day,
  obligation: oneOf(filter.obligations),
  benefit: oneOf(filter.benefits),
  activity: someOf(filter.activitiesAsked),
  counselor: z
    .union([z.literal('nobody'), z.uuid()])
    .nullable()
    .catch(null),
};
export type FilterKey = keyof typeof filterShape;
const isFilterKey = (key: string): key is FilterKey => key in filterShape;
export const filterKeys: readonly FilterKey[] = Object.keys(filterShape).filter(isFilterKey);

const searchSchema = z.object({
  scope: z.enum(scopes).catch('mine'),
  preset: z.enum(presets).catch('all'),
  ...filterShape,
  sort: z.enum(sorts).catch('name'),
  order: z.enum(['up', 'down']).catch('up'),
  columns: z.array(z.string()).transform(readColumns),
  after: z.string().transform(readCursor).nullable().catch(null),
  before: z.string().transform(readCursor).nullable().catch(null),
});
export type CaseloadSearch = z.infer<typeof searchSchema>;

/** What may stand in an address several times. */
const many: readonly string[] = ['need', 'activity', 'columns'] satisfies (keyof typeof searchSchema.shape)[];

export function searchOf(url: URL): CaseloadSearch {
  const said = url.searchParams;
  const search = searchSchema.parse(
    Object.fromEntries(
      Object.keys(searchSchema.shape).map((key) => [
        key,
        many.includes(key) ? said.getAll(key).slice(0, 40) : said.get(key),
      ]),
    ),
  );
  const fits = (key: Cursor | null) => key !== null && valuesOf[search.sort].test(key[0]);
  return {
    ...search,
    after: fits(search.after) ? search.after : null,
    before: fits(search.before) ? search.before : null,
  };
}

export function writeCursor(value: Cursor): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function readCursor(text: string): Cursor | null {
  try {
    return cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data ?? null;
  } catch {
    // Not what a page of ours wrote.
    return null;
  }
}

const moment = /^(-?infinity|\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d(\.\d+)?\+\d\d)?)$/;
const words = /^[^\0]*$/;
const number = /^-?\d{1,9}$/;
const valuesOf: Record<Sort, RegExp> = {
  name: words,
  why: number,
  meeting: moment,
  plan: moment,
  started: words,
  changed: moment,
  contact: moment,
  clientChanged: moment,
  assigned: moment,
  counselor: words,
  age: number,
  place: words,
  language: words,
  education: words,
  employment: words,
  phase: words,
  areas: number,
  needs: number,
  services: number,
  obligation: words,
  benefit: number,
};

type Change = Partial<Record<string, string | readonly string[]>>;

/**
 * Writes the addresses of the same list with something else chosen; every change but paging begins at the first page. What
 * the search itself says is written once: a page has half a hundred such links.
 */
export function addressesOf(path: string, search: CaseloadSearch): (change: Change) => string {
  const { after: _after, before: _before, ...kept } = search;
  const said = Object.entries<Change[string] | null>(kept)
    .map(([key, value]): [string, string] => [key, written(key, value)])
    .filter(([, text]) => text !== '');
  return (change) => {
    const texts = new Map(said);
    for (const [key, value] of Object.entries(change)) texts.set(key, written(key, value));
    const text = [...texts.values()].filter((each) => each !== '').join('&');
    return text === '' ? path : `${path}?${text}`;
  };
}

export const addressOf = (path: string, search: CaseloadSearch, change: Change): string =>
  addressesOf(path, search)(change);

const written = (key: string, value: Change[string] | null): string =>
  [value ?? '']
    .flat()
    .filter((each) => each !== '' && each !== defaults[key])
    .map((each) => `${key}=${encodeURIComponent(each)}`)
    .join('&');

const defaults: Record<string, string> = { scope: 'mine', preset: 'all', sort: 'name', order: 'up' };

export type ChosenFilter = { key: FilterKey; value: string; without: string };

/** What is chosen beside scope and view: each with the address of the list without it, and that of the list without any. */
export function chosenFilters(
  path: string,
  search: CaseloadSearch,
): { chosen: ChosenFilter[]; clear: string } {
  const chosen = filterKeys.flatMap((key) => {
    const all = [search[key] ?? ''].flat();
    return all.flatMap((value) =>
      value === ''
        ? []
        : [
            {
              key,
              value,
              without: addressOf(path, search, { [key]: all.filter((other) => other !== value) }),
            },
          ],
    );
  });
  const none = Object.fromEntries(filterKeys.map((key) => [key, '']));
  return { chosen, clear: addressOf(path, search, none) };
}
