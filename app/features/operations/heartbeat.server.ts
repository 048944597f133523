import { version } from '#app/core/env.server.ts';
import { pool } from '#app/db/client.server.ts';

/** A process that works off what is due, and what it has done since it started. */
export type WorkingProcess = {
  id: string;
  kind: 'web' | 'worker';
  startedAt: Date;
  messages: number;
  deadlines: number;
};

/** Whoever has not been heard of for so long is not at work, in milliseconds. */
export const SILENT = 60_000;
/** A process that was killed says no goodbye; its row goes after a day. */
const FORGOTTEN = 24 * 3_600_000;

const alive = {
  name: 'say-alive',
  text: `insert into "WorkerProcess" ("id","kind","version","startedAt","seenAt","messages","deadlines")
    values ($1::uuid,$2,$3,$4::timestamptz,$5::timestamptz,$6::int,$7::int)
    on conflict ("id") do update set "seenAt"=excluded."seenAt","messages"=excluded."messages","deadlines"=excluded."deadlines"`,
};

/** By the wall, whatever day it is in a demonstration. */
export async function sayAlive(process: WorkingProcess, wall: Date): Promise<void> {
  const { id, kind, startedAt, messages, deadlines } = process;
  await pool.query({ ...alive, values: [id, kind, version, startedAt, wall, messages, deadlines] });
}

export async function sayGoodbye(id: string, wall: Date): Promise<void> {
  const forgotten = new Date(wall.getTime() - FORGOTTEN);
  await pool.query(`delete from "WorkerProcess" where "id"=$1::uuid or "seenAt" < $2::timestamptz`, [
    id,
    forgotten,
  ]);
}

/** Whether any process is at work. */
export async function workerSeen(wall: Date): Promise<boolean> {
  const { rows } = await pool.query<{ seen: boolean }>(
    `select exists (select from "WorkerProcess" where "seenAt" > $1::timestamptz) as "seen"`,
    [new Date(wall.getTime() - SILENT)],
  );
  return rows[0]?.seen ?? false;
}
