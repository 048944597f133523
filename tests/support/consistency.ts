import { isDeepStrictEqual } from 'node:util';
import type { AnyMachine } from '#app/core/machine.ts';
import { replay, type HistoryLine } from '#app/core/replay.server.ts';
import { pool } from '#app/db/client.server.ts';
import { machineOf } from '#app/features/machines.ts';

type Row = { id: string; state: unknown; context: unknown; version: number };
type Line = HistoryLine & { subjectId: string };
type Sent = { subjectId: string; version: number; type: string };

/**
 * Everything in which states, histories and messages disagree; empty when each stored state is what its history leads
 * to and the outbox holds exactly the messages that the machines name on the way.
 */
export async function inconsistencies(): Promise<string[]> {
  const found: string[] = [];
  for (const machine of Object.values(machineOf)) {
    const { table } = machine;
    const rows = (await pool.query<Row>(`select "id","state","context","version" from "${table}"`)).rows;
    const lines = bySubject(await historyOf(table));
    const sent = bySubject(await outboxOf(table));
    for (const row of rows) {
      found.push(...compare(machine, row, lines.get(row.id) ?? [], sent.get(row.id) ?? []));
      lines.delete(row.id);
      sent.delete(row.id);
    }
    for (const id of [...lines.keys(), ...sent.keys()])
      found.push(`${table} ${id}: traces of a row that is not there`);
  }
  return found;
}

function compare(machine: AnyMachine, row: Row, history: Line[], sent: Sent[]): string[] {
  const { table } = machine;
  try {
    const { state, context, version, messages } = replay(machine, history);
    const wanted = messages.map((message) => `${message.version} ${message.type}`).toSorted();
    const there = sent.map((message) => `${message.version} ${message.type}`).toSorted();
    return [
      ...differing(`${table} ${row.id}: state`, row.state, state),
      ...differing(`${table} ${row.id}: context`, row.context, context),
      ...differing(`${table} ${row.id}: version`, row.version, version),
      ...differing(`${table} ${row.id}: messages`, there, wanted),
    ];
  } catch (error) {
    return [`${table} ${row.id}: ${String(error)}`];
  }
}

function differing(what: string, stored: unknown, replayed: unknown): string[] {
  if (isDeepStrictEqual(stored, replayed)) return [];
  return [`${what} is ${JSON.stringify(stored)}, its history says ${JSON.stringify(replayed)}`];
}

async function historyOf(table: string): Promise<Line[]> {
  const { rows } = await pool.query<Line>(
    `select "subjectId","version","type","data","actorRole","on" from "History" where "subjectType"=$1 order by "version"`,
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
