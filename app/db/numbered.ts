import { sql, type RawBuilder } from 'kysely';

/** A hand-written text with numbered parameters, for the query builder. The values travel beside the text, never in it. */
export function numbered<Row>(text: string, values: readonly unknown[]): RawBuilder<Row> {
  const parts = text.split(/\$(\d+)/);
  return sql<Row>`${sql.join(
    parts.map((part, at) => (at % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`)),
    sql.raw(''),
  )}`;
}
