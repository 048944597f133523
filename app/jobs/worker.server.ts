import { now, wall } from '#app/core/clock.server.ts';
import { log } from '#app/core/log.server.ts';
import { workOff } from './due.server.ts';
import { followClock } from './follow-clock.server.ts';

/** How long the worker rests when nothing is due and nobody wakes it. */
const REST = 2000;

export type Worker = {
  /** Something was written: look at once. */
  wake: () => void;
  /** Finishes what it holds and stops. */
  stop: () => Promise<void>;
};

/** Delivers messages and works off deadlines until stopped. Any number of workers may run on one PostgreSQL server. */
export function startWorker(): Worker {
  let stopped = false;
  let woken = false;
  let rise = (): void => undefined;
  const wake = () => {
    woken = true;
    rise();
  };
  const rest = () =>
    new Promise<void>((resolve) => {
      if (woken || stopped) return resolve();
      const timer = setTimeout(resolve, REST);
      rise = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopped) {
      woken = false;
      if (!(await attempt())) await rest();
    }
  })();
  return {
    wake,
    stop: () => {
      stopped = true;
      rise();
      return running;
    },
  };
}

/** The database may be away for a while; the worker outlives that. */
async function attempt(): Promise<boolean> {
  try {
    await followClock(wall());
    return await workOff(now());
  } catch (error) {
    log.error('worker', { error });
    return false;
  }
}
