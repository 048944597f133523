import { compileRows, namesAround, Unresolvable, type Compiler, type Refs } from './compile.ts';
import { valuesOf, type Graph, type Library } from './library-format.ts';
import { COUNSELORS, ROWS_OF_ONE, type Pieces } from './slots.ts';

/** A table's rows, ready to be stamped. */
export type Stamp = { table: string; pieces: Pieces; rows: number }[];

/** Companies with those who act for them, and their vacancies, of which the first ones can be stamped without the rest. */
export type Market = {
  companies: Stamp;
  vacancies: Stamp[];
  /** By what is stamped: ids of rows. */
  rows: ReadonlyMap<string, number>;
  /** The place of a vacancy by its id. */
  places: ReadonlyMap<string, number>;
  /** Names in the library, and how many of them there are to make. */
  companyNames: string[];
  employerNames: string[];
  languages: string[];
};

/** What an area has of its own: providers with their accounts, and services. */
export type Catalogue = { stamp: Stamp; rows: ReadonlyMap<string, number> };

const strings = (values: (string | null)[]): string[] => values.filter((value) => value !== null);

export function idsIn(library: Library, graphs: readonly Graph[]): Map<string, number> {
  const ids = graphs.flatMap((graph) =>
    Object.keys(graph)
      .filter((table) => table !== 'History' && table !== 'Outbox')
      .flatMap((table) => strings(valuesOf(library, graph, table, 'id'))),
  );
  const sorted = [...new Set(ids)].sort();
  if (sorted.length > ROWS_OF_ONE) throw new Unresolvable(`${sorted.length} rows are too many for one stamp`);
  return new Map(sorted.map((id, at) => [id, at]));
}

export function numberedIn(library: Library, graphs: readonly Graph[]): Refs['numbered'] {
  const of = (table: 'History' | 'Outbox') =>
    new Map(
      graphs
        .flatMap((graph) => strings(valuesOf(library, graph, table, 'id')))
        .sort((one, other) => Number(one) - Number(other))
        .map((id, at) => [id, at]),
    );
  return { History: of('History'), Outbox: of('Outbox') };
}

const stampOf = (compiler: Compiler, graph: Graph, days: number): Stamp =>
  Object.entries(graph).map(([table, { length }]) => ({
    table,
    pieces: compileRows(compiler, graph, table, days),
    rows: length,
  }));
export { stampOf };

/** The main one first, then all others of the area who did something in these rows. */
export function counselorsIn(library: Library, graph: Graph, main?: string | null): Library['counselors'] {
  const acting = Object.keys(graph)
    .filter((table) => table !== 'Notice')
    .flatMap((table) => (graph[table] ?? []).flat().map((value) => value ?? ''))
    .join(' ');
  const others = library.counselors.filter(({ id }) => id !== main && acting.includes(id));
  const all = [...library.counselors.filter(({ id }) => id === main), ...others];
  if (all.length > COUNSELORS) throw new Unresolvable('more counselors than a team has');
  return all;
}

/** Vacancies that candidacies need come first, so that a smaller market has them too. */
export function compileMarket(library: Library, needed: ReadonlySet<string>, catalogue: Catalogue): Market {
  const { companies } = library;
  const idOf = (graph: Graph) => valuesOf(library, graph, 'Vacancy', 'id')[0] ?? '';
  const graphs = library.vacancies
    .map((graph) => noticesOfMarket(library, graph))
    .toSorted((one, other) => Number(needed.has(idOf(other))) - Number(needed.has(idOf(one))));
  const rows = idsIn(library, [companies, ...graphs]);
  const companyNames = strings(valuesOf(library, companies, 'Company', 'name'));
  const businessIds = strings(valuesOf(library, companies, 'Company', 'businessId'));
  const employerNames = strings(valuesOf(library, companies, 'Account', 'name'));
  const languages = strings(valuesOf(library, companies, 'Account', 'language'));
  const numbered = numberedIn(library, graphs);
  const compilerOf = (graph: Graph): Compiler => {
    const counselors = counselorsIn(library, graph);
    return {
      library,
      refs: {
        ...{ own: rows, numbered, market: new Map(), catalogue: catalogue.rows },
        counselors: counselors.map(({ id }) => id),
      },
      named: namesAround(
        counselors.map(({ name }) => name),
        { companies: companyNames, employers: employerNames },
      ),
      companies: new Map(businessIds.map((id, at) => [id, at])),
    };
  };
  const compiled = (graph: Graph) => stampOf(compilerOf(graph), graph, 0);
  return {
    companies: compiled(companies),
    vacancies: graphs.map(compiled),
    ...{ rows, companyNames, employerNames, languages },
    places: new Map(graphs.map((graph, at) => [idOf(graph), at])),
  };
}

/** Notices of employers, and of the counselor who first did something with the vacancy. */
function noticesOfMarket(library: Library, graph: Graph): Graph {
  const readers = valuesOf(library, graph, 'Notice', 'accountId');
  const employers = new Set(valuesOf(library, library.companies, 'Account', 'id'));
  const first = counselorsIn(library, graph)[0]?.id;
  const kept = (graph.Notice ?? []).filter((_, at) => {
    const reader = readers[at] ?? null;
    return employers.has(reader) || reader === first;
  });
  return { ...graph, Notice: kept };
}

export function compileCatalogue(library: Library): Catalogue {
  const rows = idsIn(library, [library.catalogue]);
  const none = new Map<string, number>();
  const compiler: Compiler = {
    library,
    refs: {
      own: rows,
      numbered: { History: none, Outbox: none },
      market: none,
      catalogue: none,
      counselors: [],
    },
    named: new Map(),
    companies: none,
  };
  return { stamp: stampOf(compiler, library.catalogue, 0), rows };
}
