import { createHash } from 'node:crypto';
import { pool } from '#app/db/client.server.ts';
import { statement, type Statement } from '#app/db/statement.server.ts';
import type { Query } from './caseload.sql.server.ts';

/** Texts are prepared by name, but for those that look for a name: how they are best answered depends on how common it is. */
export async function ask<Row extends object>({ text, params, varies }: Query): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    varies ? { text, values: params } : known(text).text,
    varies ? undefined : params,
  );
  return rows;
}

const texts = new Map<string, Statement<unknown>>();
/** Connections prepare the texts that come again; there are as many as combinations of filters, so the memory has a bound. */
function known(text: string): { text: string } {
  const found = texts.get(text);
  if (found || texts.size >= 100) return found ?? { text };
  // By its text, so that a module read anew says the same name for the same text.
  const made = statement<unknown>(
    `caseload-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
    text,
  );
  texts.set(text, made);
  return made;
}
