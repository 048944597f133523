import type pg from 'pg';

/** One row of `COPY` in its text format. */
export const copyText = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');
export const copyNull = '\\N';

/** What pg's connection can besides what its types tell. */
type CopyConnection = { sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void };

/** Rows into a table by PostgreSQL's COPY, whole texts at a time. */
export function copyInto(
  client: pg.ClientBase,
  { table, columns }: { table: string; columns: readonly string[] },
  chunks: readonly string[],
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  return new Promise((resolve, reject) => {
    const copying = {
      submit: (connection: pg.Connection) => connection.query(`copy "${table}" (${names}) from stdin`),
      handleCopyInResponse: (connection: CopyConnection) => {
        for (const chunk of chunks) connection.sendCopyFromChunk(Buffer.from(chunk));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleEmptyQuery: () => undefined,
      // Told once, and then pg forgets whom it told: no readiness follows.
      handleError: reject,
      handleReadyForQuery: () => resolve(),
    };
    client.query(copying);
  });
}
