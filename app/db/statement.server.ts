import { CompiledQuery } from 'kysely';
import type { PoolClient } from 'pg';
import type { Tx } from './database.ts';

/** Hand-written SQL that each connection parses and plans once. */
export type Statement<Row> = { name: string; text: string; row?: Row };

const names = new Map<string, string>();

/** Registers a text under a name of its own, once per process, at the top of a module. */
export function statement<Row>(name: string, text: string): Statement<Row> {
  names.set(text, name);
  return { name, text };
}

export async function runStatement<Row>(tx: Tx, { text }: Statement<Row>, params: unknown[]): Promise<Row[]> {
  const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(text, params));
  return rows;
}

/** Makes a new connection prepare the registered texts instead of parsing them each time. */
export function nameStatements(client: PoolClient): void {
  const query = client.query.bind(client);
  Object.assign(client, {
    query(first: unknown, values: unknown, ...rest: unknown[]) {
      const name = typeof first === 'string' ? names.get(first) : undefined;
      const args = name === undefined ? [first, values, ...rest] : [{ name, text: first, values }, ...rest];
      return Reflect.apply(query, client, args);
    },
  });
}

const generated = new Map<string, string>();

/**
 * A name for a text that Prisma wrote. Beyond a bound texts stay unnamed, which is the empty name, for each name costs
 * memory in each connection.
 */
export function nameOf(sql: string): string {
  const known = generated.get(sql);
  if (known !== undefined) return known;
  if (generated.size >= 500) return '';
  const name = `read-${generated.size}`;
  generated.set(sql, name);
  return name;
}
