import { isDeepStrictEqual } from 'node:util';
import type { AnyMachine } from './machine.ts';
import { replay, type HistoryLine } from './replay.server.ts';

export type StoredRow = { id: string; state: unknown; context: unknown; version: number };
export type SentMessage = { version: number; type: string };

/** In what a row and its messages differ from what its history leads to, in words; nothing where they agree. */
export function discrepancies(
  machine: AnyMachine,
  row: StoredRow,
  history: readonly HistoryLine[],
  sent: readonly SentMessage[],
): string[] {
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
