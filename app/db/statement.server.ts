import { CompiledQuery } from 'kysely';
import type { PoolClient } from 'pg';
import type { Tx } from './database.ts';

/** Hand-written SQL that each connection parses and plans once. */
export type Statement<Row> = { name: string; text: string; row?: Row };

const names = new Map<string, string>();
const seenOnce = new Set<string>();
/** Of as many texts that were built at run time; beyond it they stay unnamed, for each name costs memory in each connection. */
const MOST = 500;
/** A prepared `select *` fails for good once a column is added; who asks for columns by name is not disturbed. */
const allColumns = /\b(?:select|returning) (?:"\w+"\.)?\*/;

/** A name for what a command asks more than once, so that it is parsed and planned once for each connection. */
function nameOfRepeated(text: string): string | undefined {
  if (seenOnce.size >= MOST && !seenOnce.has(text)) return undefined;
  if (!seenOnce.has(text) || allColumns.test(text)) return void seenOnce.add(text);
  const name = `asked-${names.size}`;
  names.set(text, name);
  return name;
}

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
      const asked = typeof first === 'string' && Array.isArray(values) && values.length > 0 ? first : null;
      const name = asked === null ? undefined : (names.get(asked) ?? nameOfRepeated(asked));
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
