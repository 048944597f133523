import { findOddReads } from '#app/features/privacy/find-odd-reads.server.ts';
import { sealReadLog } from '#app/features/privacy/seal-read-log.server.ts';

/** How often the worker looks at the read log, in milliseconds. */
const EVERY = 60_000;

/** Finds what is odd in the read log, and seals it, now and then; by the wall's time. */
export function watchReads(): (wall: Date) => Promise<void> {
  let watchedAt = 0;
  return async (wall) => {
    if (wall.getTime() - watchedAt < EVERY) return;
    watchedAt = wall.getTime();
    await findOddReads();
    await sealReadLog(wall);
  };
}
