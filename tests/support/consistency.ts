import { discrepancies, type SentMessage, type StoredRow } from '#app/core/discrepancies.server.ts';
import type { HistoryLine } from '#app/core/replay.server.ts';
import { pool } from '#app/db/client.server.ts';
import { machineOf } from '#app/features/machines.ts';

type Line = HistoryLine & { subjectId: string };
type Sent = SentMessage & { subjectId: string };

/**
 * Everything in which states, histories and messages disagree; empty when each stored state is what its history leads
 * to and the outbox holds exactly the messages that the machines name on the way.
 */
export async function inconsistencies(): Promise<string[]> {
  const found: string[] = [];
  for (const machine of Object.values(machineOf)) {
    const { table } = machine;
    const rows = (await pool.query<StoredRow>(`select "id","state","context","version" from "${table}"`))
      .rows;
    const lines = bySubject(await historyOf(table));
    const sent = bySubject(await outboxOf(table));
    for (const row of rows) {
      found.push(...discrepancies(machine, row, lines.get(row.id) ?? [], sent.get(row.id) ?? []));
      lines.delete(row.id);
      sent.delete(row.id);
    }
    for (const id of [...lines.keys(), ...sent.keys()])
      found.push(`${table} ${id}: traces of a row that is not there`);
  }
  return found;
}

async function historyOf(table: string): Promise<Line[]> {
  const { rows } = await pool.query<Line>(
    `select "subjectId","version","type","data","actorRole","channel","on" from "History" where "subjectType"=$1 order by "version"`,
    [table],
  );
  return rows;
}

async function outboxOf(table: string): Promise<Sent[]> {
  const { rows } = await pool.query<Sent>(
    `select "subjectId","version","type" from "Outbox" where "subjectType"=$1`,
    [table],
  );
  return rows;
}

function bySubject<T extends { subjectId: string }>(rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.subjectId, [...(groups.get(row.subjectId) ?? []), row]);
  return groups;
}
