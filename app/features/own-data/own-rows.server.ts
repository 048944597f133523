import { pool } from '#app/db/client.server.ts';
import { hiddenEverywhere, personTables, whoColumns, type PersonTable } from './person-tables.ts';
import type { DataKind } from './data-kinds.ts';

export type OwnRow = Record<string, unknown>;
export type CopiedTable = PersonTable & { copy: Extract<PersonTable['copy'], { kind: DataKind }> };

/** The tables that the copy holds, in the order of a path from its beginning. */
export const copiedTables = (kind: DataKind): CopiedTable[] =>
  personTables
    .filter((each): each is CopiedTable => 'kind' in each.copy && each.copy.kind === kind)
    .reverse();

const BATCH = 500;

/**
 * The rows of a table about a person, a batch at a time, so that a long life needs no more memory than a short one. Who
 * acted stands by name where it is staff acting in office or the person, else by role.
 */
export async function* ownRows(
  { table, rows, order, copy }: CopiedTable,
  personId: string,
  most = Infinity,
): AsyncGenerator<OwnRow[]> {
  const hidden = [...hiddenEverywhere, ...(copy.hidden ?? [])];
  const text = `select to_jsonb(t) - $2::text[] as "row" from "${table}" t where ${rows} order by ${order} limit $3 offset $4`;
  for (let from = 0; from < most; from += BATCH) {
    const size = Math.min(BATCH, most - from);
    const found = await pool.query<{ row: OwnRow }>(text, [personId, hidden, size, from]);
    const batch = found.rows.map(({ row }) => row);
    if (batch.length > 0) yield await named(batch, personId);
    if (batch.length < size) return;
  }
}

export async function countOwnRows({ table, rows }: PersonTable, personId: string): Promise<number> {
  const { rows: found } = await pool.query<{ count: number }>(
    `select count(*)::int as "count" from "${table}" t where ${rows}`,
    [personId],
  );
  return found[0]?.count ?? 0;
}

type Who = { id: string; role: string; name: string; personId: string | null };

async function named(batch: OwnRow[], personId: string): Promise<OwnRow[]> {
  const ids = new Set(
    batch.flatMap((row) =>
      whoColumns.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : [])),
    ),
  );
  if (ids.size === 0) return batch;
  const { rows } = await pool.query<Who>(
    'select "id", "role", "name", "personId" from "Account" where "id" = any($1::uuid[])',
    [[...ids]],
  );
  const names = new Map(rows.map((who) => [who.id, nameOf(who, personId)]));
  return batch.map((row) => {
    const copy = { ...row };
    for (const column of whoColumns)
      if (typeof copy[column] === 'string') copy[column] = names.get(copy[column]) ?? null;
    return copy;
  });
}

/** Staff are named in what they do in office; the person is "self"; others are only a role. */
function nameOf({ role, name, personId }: Who, self: string): string {
  if (personId === self) return 'self';
  return role === 'counselor' || role === 'manager' ? name : role;
}
