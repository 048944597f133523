import { isUuid } from '#app/core/advance.server.ts';
import { vacancySorts, type VacancySearch } from './public-vacancies.queries.server.ts';

/** The search that an address says. What makes no sense in it is left out: a link never leads to an error. */
export function searchOf(params: URLSearchParams): VacancySearch {
  const code = (name: string, shape: RegExp) => {
    const value = params.get(name) ?? '';
    return shape.test(value) ? value : null;
  };
  const after = params.get('after') ?? '';
  return {
    word: (params.get('word') ?? '').trim().slice(0, 100),
    municipality: code('municipality', /^\d{3}$/),
    group: code('group', /^\d$/),
    workingTime: code('workingTime', /^\d{2}$/),
    sort: vacancySorts.find((sort) => sort === params.get('sort')) ?? 'newest',
    after: isUuid(after) ? after : null,
  };
}

/** The address of a search; the default order and empty fields are not written. */
export function addressOf(base: string, search: Partial<VacancySearch>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value && !(name === 'sort' && value === 'newest')) params.set(name, value);
  const query = params.toString();
  return query ? `${base}?${query}` : base;
}
