import { z } from 'zod';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { languages } from '#app/i18n/language.ts';
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
const searchSchema = z.object({
  scope: z.enum(scopes).catch('mine'),
  preset: z.enum(presets).catch('all'),
  q: z
    .string()
    .trim()
    .max(100)
    .regex(/^[^\0]*$/)
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
  language: z
    .enum([...languages, 'interpreter'])
    .nullable()
    .catch(null),
  under: z.enum(['25', '30']).nullable().catch(null),
  sort: z.enum(sorts).catch('name'),
  order: z.enum(['up', 'down']).catch('up'),
  columns: z.string().nullable().catch(null),
  after: z.string().transform(readCursor).nullable().catch(null),
  before: z.string().transform(readCursor).nullable().catch(null),
});
export type CaseloadSearch = z.infer<typeof searchSchema>;

export function searchOf(url: URL): CaseloadSearch {
  const search = searchSchema.parse(
    Object.fromEntries(Object.keys(searchSchema.shape).map((key) => [key, url.searchParams.get(key)])),
  );
  const fits = (key: Cursor | null) => key !== null && valuesOf[search.sort].test(key[0]);
  return {
    ...search,
    columns: readColumns(url.searchParams.getAll('columns')),
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

const moment = /^(infinity|\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d(\.\d+)?\+\d\d)?)$/;
const valuesOf: Record<Sort, RegExp> = {
  name: /^[^\0]*$/,
  meeting: moment,
  plan: moment,
  started: /^[^\0]*$/,
  changed: moment,
};

/** The address of the same list with something else chosen; every change but paging begins at the first page. */
export function addressOf(
  path: string,
  search: CaseloadSearch,
  change: Partial<Record<string, string>>,
): string {
  const { after: _after, before: _before, ...kept } = search;
  const said = Object.entries({ ...kept, ...change }).flatMap(([key, value]) =>
    value && value !== defaults[key] ? `${key}=${encodeURIComponent(value)}` : [],
  );
  return said.length > 0 ? `${path}?${said.join('&')}` : path;
}

const defaults: Record<string, string> = { scope: 'mine', preset: 'all', sort: 'name', order: 'up' };
