import { discrepancies, type SentMessage, type StoredRow } from '#app/core/discrepancies.server.ts';
import type { AnyMachine } from '#app/core/machine.ts';
import type { HistoryLine } from '#app/core/replay.server.ts';
import { pool } from '#app/db/client.server.ts';
import { machineOf } from '#app/features/machines.ts';

type Say = (line: string) => void;
type Of<T> = T & { subjectType: string; subjectId: string };
/** By the row they are about: `Meeting <id>`. */
type Traces = Map<string, { lines: HistoryLine[]; messages: SentMessage[] }>;

const STEP = 2000;
const machines = Object.values(machineOf);

/**
 * Holds people and what they meet against their histories: every row of a machine is what its history leads to when it is
 * replayed, with exactly the messages that the machine names on the way; the caseload's row is what the database itself
 * derives; nothing waits for a day that had passed when the country was made. Answers every difference.
 */
export async function checkCountry(sample: number, say: Say = () => undefined) {
  const found: string[] = [];
  const people = await drawn('Person', sample);
  for (let from = 0; from < people.length; from += STEP) {
    const some = people.slice(from, from + STEP);
    const traces = await tracesOf('"personId" = any($1::uuid[])', some);
    for (const machine of machines)
      if (machine.ofPerson) found.push(...(await compared(machine, 'personId', some, traces)));
    found.push(...stray(traces), ...(await staleEntries(some)));
    say(`  ${from + some.length} of ${people.length} people`);
  }
  for (const machine of machines) {
    if (machine.ofPerson) continue;
    const ids = await drawn(machine.table, sample);
    const traces = await tracesOf(
      `"subjectType" = '${machine.table}' and "subjectId" = any($1::uuid[])`,
      ids,
    );
    found.push(...(await compared(machine, 'id', ids, traces)), ...stray(traces));
  }
  found.push(...(await missed()));
  return { looked: people.length, found };
}

/** By a hash of the id: spread over all of them, and the same each time. */
async function drawn(table: string, sample: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select "id" from "${table}" order by md5("id"::text) limit $1`,
    [sample],
  );
  return rows.map(({ id }) => id);
}

async function tracesOf(where: string, ids: string[]): Promise<Traces> {
  const lines = await pool.query<Of<HistoryLine>>(
    `select "subjectType", "subjectId", "version", "type", "data", "actorRole", "channel", "on" from "History" where ${where}
      order by "version"`,
    [ids],
  );
  const messages = await pool.query<Of<SentMessage>>(
    `select "subjectType", "subjectId", "version", "type" from "Outbox" where ${where}`,
    [ids],
  );
  const traces: Traces = new Map();
  const of = ({ subjectType, subjectId }: Of<object>) => {
    const key = `${subjectType} ${subjectId}`;
    let trace = traces.get(key);
    if (!trace) traces.set(key, (trace = { lines: [], messages: [] }));
    return trace;
  };
  for (const line of lines.rows) of(line).lines.push(line);
  for (const message of messages.rows) of(message).messages.push(message);
  return traces;
}

/** Takes out of the traces what belongs to the rows of a machine: what is left belongs to nothing. */
async function compared(
  machine: AnyMachine,
  column: string,
  ids: string[],
  traces: Traces,
): Promise<string[]> {
  const { table } = machine;
  const { rows } = await pool.query<StoredRow>(
    `select "id", "state", "context", "version" from "${table}" where "${column}" = any($1::uuid[])`,
    [ids],
  );
  return rows.flatMap((row) => {
    const key = `${table} ${row.id}`;
    const { lines = [], messages = [] } = traces.get(key) ?? {};
    traces.delete(key);
    return discrepancies(machine, row, lines, messages);
  });
}

function stray(traces: Traces): string[] {
  const tables = machines.map(({ table }) => `${table} `);
  return [...traces.keys()]
    .filter((key) => tables.some((table) => key.startsWith(table)))
    .map((key) => `${key}: traces of a row that is not there`);
}

/** The caseload's rows that the database itself would write otherwise; they are left as they were. */
async function staleEntries(ids: string[]): Promise<string[]> {
  const client = await pool.connect();
  const entries = async () => {
    const { rows } = await client.query<{ personId: string; entry: string }>(
      `select "personId", to_jsonb(e)::text "entry" from "CaseloadEntry" e where "personId" = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ personId, entry }) => [personId, entry]));
  };
  try {
    await client.query('begin');
    const before = await entries();
    await client.query(`select "refreshCaseloadEntry"(id) from unnest($1::uuid[]) id`, [ids]);
    const after = await entries();
    return ids
      .filter((id) => before.get(id) !== after.get(id))
      .map(
        (id) =>
          `CaseloadEntry ${id} is ${before.get(id) ?? 'not there'}, the database derives ${after.get(id) ?? 'none'}`,
      );
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** What was due before the country was made has been done; and nothing undone belongs to a row that is not there. */
async function missed(): Promise<string[]> {
  const { rows } = await pool.query(`select from pg_namespace where nspname = 'country'`);
  if (rows.length === 0) return [];
  const late = await pool.query<{ event: string; count: number }>(
    `select "subjectType" || ' ' || "event" "event", count(*)::int "count" from "Deadline"
      where "doneAt" is null and "dueAt" < (select "madeAt" from country.wish) group by 1`,
  );
  return late.rows.map(
    ({ event, count }) => `Deadline ${event}: ${count} had passed when the country was made`,
  );
}
