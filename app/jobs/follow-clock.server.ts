import { setClockAhead } from '#app/core/clock.server.ts';
import { demonstrationAllowed } from '#app/core/env.server.ts';
import { connectionAside } from '#app/db/client.server.ts';
import { announce } from '#app/db/notify.server.ts';
import {
  arrivalOn,
  arrive,
  loadDemonstration,
  tellProgress,
} from '#app/features/demonstration/demonstration-clock.server.ts';
import { catchUp, type Way } from './due.server.ts';

/** The number of the lock under which a demonstration is moved: by one process, in one order. */
const LOCK = 72_707_370;
const TELL = 500;

type Following = Way & { idle?: boolean; beat?: () => Promise<void> };

/**
 * Takes a demonstration to the day that was asked for: all that falls due on the way happens first, in order and at its
 * own time; then the clock stands there. Elsewhere the clock is the wall's. False while the demonstration is being filled
 * or moved, when nobody else works.
 */
export async function followClock(wall: Date, following: Following = {}): Promise<boolean> {
  if (!demonstrationAllowed()) return true;
  const { clock, invented, filling } = await loadDemonstration();
  if (filling) return false;
  const { target } = clock;
  if (target === null || !invented) return true;
  if (following.idle) return false;
  return alone(() => move(target, wall, following));
}

async function move(target: string, wall: Date, { beat, ...way }: Following): Promise<boolean> {
  const arrival = arrivalOn(target);
  let told = 0;
  await catchUp(arrival, way, async (at) => {
    await beat?.();
    if (performance.now() - told < TELL) return;
    told = performance.now();
    await tellProgress(target, at);
  });
  if (way.stopping?.()) return false;
  const ahead = arrival.getTime() - wall.getTime();
  await arrive(target, ahead);
  setClockAhead(ahead);
  announce();
  return true;
}

/** Runs `work` unless another process is at it. The lock goes with its connection, however the process ends. */
async function alone(work: () => Promise<boolean>): Promise<boolean> {
  const connection = connectionAside();
  if (!connection) return work();
  connection.on('error', () => undefined);
  await connection.connect();
  try {
    const { rows } = await connection.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as "ours"', [
      LOCK,
    ]);
    return rows[0]?.ours === true && (await work());
  } finally {
    await connection.end();
  }
}
