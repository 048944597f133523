import * as choices from '#app/features/caseload/caseload-choices.ts';
import { areaFilters, filterKeys, type FilterKey } from '#app/features/caseload/caseload-search.server.ts';
import { filterValues } from '#app/features/caseload/filter-words.ts';
import { presets, sorts } from '#app/features/caseload/presets.ts';

/** What a filter is tried with where it is not one of few values. */
const tried: Partial<Record<FilterKey, readonly string[]>> = {
  ...filterValues,
  area: areaFilters,
  municipality: ['091', '049', '398'],
  under: ['25', '30'],
  over: ['55', '60'],
  need: choices.needs,
  activity: choices.activitiesAsked,
  counselor: ['nobody'],
};
const elsewhere: readonly FilterKey[] = ['q'];
const days = ['2025-06-01', '2026-10-01'];

const filters = filterKeys
  .filter((key) => !elsewhere.includes(key))
  .flatMap((key) => (tried[key] ?? days).map((value) => `${key}=${value}`));
const orders = sorts.flatMap((sort) => ['up', 'down'].map((order) => `sort=${sort}&order=${order}`));

/**
 * Every view, every filter with each of its values (of days, ages, municipalities and counselors with some), every sort in
 * both directions, and some of them together.
 */
export const searches: readonly string[] = [
  ...presets.map((preset) => `preset=${preset}`),
  ...filters,
  ...orders,
  'preset=planMissing&sort=contact&under=30&activity=-workTrial',
  'preset=noActivity&sort=why&benefit=200&language=fi&need=needsSkills',
  'preset=waitsForMe&sort=counselor&order=down&weak=language&obligation=running',
];

/** Parts of names: common and rare, long and short, one and two, and of nobody. */
export const names = ['virta', 'nen', 'ko', 'a', 'korho mar', 'ahvenj', 'zzzz'];
