import { v7 as uuid } from 'uuid';
import { now, wall } from '#app/core/clock.server.ts';
import { log } from '#app/core/log.server.ts';
import { listen } from '#app/db/notify.server.ts';
import { sayAlive, sayGoodbye, type WorkingProcess } from '#app/features/operations/heartbeat.server.ts';
import { takeInPeople } from '#app/features/intake/take-in.server.ts';
import { nextDue, workOff } from './due.server.ts';
import { eraseWhatIsDue } from './retention.server.ts';
import { followClock } from './follow-clock.server.ts';
import { keepCounts } from './keep-counts.server.ts';
import { watchReads } from './watch-reads.server.ts';

/** How long the worker rests when nothing is due and nobody wakes it: as heard and as deaf as it may be, in milliseconds. */
const REST = 5000;
const DEAF_REST = 1000;
const SHORTEST_REST = 100;
const HEARTBEAT = 15_000;

export type Worker = {
  /** Finishes what it holds and stops. */
  stop: () => Promise<void>;
};

/**
 * Delivers messages and works off deadlines until stopped; any number of processes may do so on one PostgreSQL server.
 * `idle` only follows the demonstration's clock, for a web server whose work is done by others.
 */
export function startWorker(kind: WorkingProcess['kind'], { idle = false } = {}): Worker {
  let stopped = false;
  let woken = false;
  let rise = (): void => undefined;
  let beatAt = 0;
  const process: WorkingProcess = { id: uuid(), kind, startedAt: wall(), messages: 0, deadlines: 0 };
  const stopping = () => stopped;
  const listening = listen(() => {
    woken = true;
    rise();
  });
  const beat = async () => {
    if (idle || wall().getTime() - beatAt < HEARTBEAT) return;
    beatAt = wall().getTime();
    await sayAlive(process, wall());
  };
  const watch = watchReads();
  const keep = keepCounts();
  /** One round; answers for how long to rest after it. */
  const round = async (): Promise<number> => {
    await beat();
    const longest = listening.connected() ? REST : DEAF_REST;
    const standing = await followClock(wall(), { idle, beat, stopping, tally: process });
    if (idle || !standing || stopped) return longest;
    await watch(wall());
    await keep(wall());
    if (await workOff(now(), { tally: process, stopping })) return 0;
    if (!stopped && (await takeInPeople(now()))) return 0;
    if (!stopped && (await eraseWhatIsDue(now()))) return 0;
    const at = await nextDue();
    const wait = at === null ? longest : at.getTime() - now().getTime();
    return Math.min(longest, Math.max(wait, SHORTEST_REST));
  };
  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      if (woken || stopped) return resolve();
      const timer = setTimeout(resolve, milliseconds);
      rise = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopped) {
      woken = false;
      const pause = await round().catch(afterFailure);
      if (pause > 0) await rest(pause);
    }
    await listening.stop();
    if (!idle) await sayGoodbye(process.id, wall()).catch(() => undefined);
  })();
  return {
    stop: () => {
      stopped = true;
      rise();
      return running;
    },
  };
}

/** The database may be away for a while; the worker outlives that. */
function afterFailure(error: unknown): number {
  log.error('worker', { error });
  return REST;
}
