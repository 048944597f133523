import { z } from 'zod';

/** A row as PostgreSQL writes it down, column by column; null where it holds nothing. */
const Row = z.array(z.string().nullable());
const Column = z.object({ name: z.string(), kind: z.enum(['uuid', 'date', 'instant', 'json', 'text']) });
/** Rows that belong together, by table. */
const Graph = z.record(z.string(), z.array(Row));

export type Row = z.infer<typeof Row>;
export type Column = z.infer<typeof Column>;
export type Graph = z.infer<typeof Graph>;

/** Lives that were lived through commands, to be stamped out. */
export const Library = z.object({
  /** The instant they were lived up to. */
  madeAt: z.string(),
  tables: z.record(z.string(), z.array(Column)),
  lives: z.array(Graph),
  vacancies: z.array(Graph),
  companies: Graph,
  catalogue: Graph,
  counselors: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Library = z.infer<typeof Library>;

/** The values of one column of a table's rows. */
export function valuesOf(library: Library, graph: Graph, table: string, column: string): (string | null)[] {
  const at = (library.tables[table] ?? []).findIndex(({ name }) => name === column);
  return at < 0 ? [] : (graph[table] ?? []).map((row) => row[at] ?? null);
}
