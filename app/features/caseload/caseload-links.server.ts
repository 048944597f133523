import { columnsOf, moved, writeColumns, type Column } from './caseload-columns.ts';
import { addressesOf, chosenFilters, type CaseloadSearch } from './caseload-search.server.ts';
import type { Selected } from './caseload-selection.tsx';
import { openedAt } from './opened-at.ts';

const directions = { up: 'ascending', down: 'descending' } as const;

/** The links of a page of the caseload: everything that can be chosen stands in an address. */
export function caseloadLinks(path: string, search: CaseloadSearch, asked: URLSearchParams) {
  const bare = openedAt(path, '');
  const addressWith = addressesOf(path, search);
  // An address that says nothing would open the view that opens first.
  const said = (address: string) => (address === path ? bare : address);
  const to = (change: Record<string, string>) => said(addressWith(change));
  const more = (href: string, name: string, value: string) => `${href}&${name}=${value}`;
  const here = to({});
  const paged = withPage(here, asked);
  const select = asked.get('select');
  const selected: Selected = select === 'page' || select === 'all' ? select : 'none';
  const shown = columnsOf(search.columns);
  const { chosen, clear } = chosenFilters(path, search);
  return {
    to,
    query: queryWithName(search),
    clear: said(clear),
    chosen: chosen.map((filter) => ({ ...filter, without: said(filter.without) })),
    columns: shown.map((column) => ({ column, sort: sortLink(column) })),
    columnChoice: {
      path,
      kept: [...new URLSearchParams(here.split('?')[1])].filter(([name]) => name !== 'columns'),
      shown,
      usual: to({ columns: '' }),
      arrange: asked.has('arrange') ? null : more(here, 'arrange', '1'),
      moves: asked.has('arrange') ? shown.slice(1).map(movesOf) : [],
    },
    selected,
    selections: {
      none: paged,
      page: more(paged, 'select', 'page'),
      all: more(paged, 'select', 'all'),
    } satisfies Record<Selected, string>,
  };

  function sortLink(column: Column) {
    const current = column === search.sort;
    const next = current && search.order === 'up' ? 'down' : 'up';
    return {
      href: to({ sort: column, order: next }),
      direction: current ? directions[search.order] : null,
    };
  }

  function movesOf(column: Column, at: number) {
    const by = (step: -1 | 1, focus: string) =>
      `${more(to({ columns: writeColumns(moved(shown, column, step)) ?? '' }), 'arrange', '1')}#${focus}-${column}`;
    const [first, last] = [at === 0, at === shown.length - 2];
    return {
      column,
      earlier: first ? null : by(-1, at === 1 ? 'later' : 'earlier'),
      later: last ? null : by(1, at === shown.length - 3 ? 'earlier' : 'later'),
    };
  }
}

/** What stands after the question mark, the name that is looked for with it; paging left out. */
const queryWithName = (search: CaseloadSearch): string => addressesOf('', search)({}).slice(1);

/** The same page of the list, not only the same list. */
function withPage(href: string, said: URLSearchParams): string {
  const at = ['after', 'before'].find((name) => said.has(name));
  return at === undefined ? href : `${href}&${at}=${encodeURIComponent(said.get(at) ?? '')}`;
}
