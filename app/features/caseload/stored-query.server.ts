import { addressOf, searchOf, type CaseloadSearch } from './caseload-search.server.ts';

/** A search as it is kept. A name that was looked for is not: whose it is would stay where nobody thinks of it (OWN). */
export const queryOf = (search: CaseloadSearch): string => addressOf('', { ...search, q: '' }, {}).slice(1);

/** What was kept, read as an address is: what is no longer understood is left out, and rights are asked by the list. */
export const searchIn = (query: string): CaseloadSearch => searchOf(new URL(`?${query}`, 'http://polku'));

/** What of a search is told in words. */
export function saidOf(search: CaseloadSearch) {
  const { scope, preset, sort, order, columns, q: _q, after: _after, before: _before, ...filters } = search;
  const set = Object.values(filters).filter((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== '',
  );
  return { scope, preset, sort, order, columns, filters: set.length };
}
