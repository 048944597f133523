import { foldCounts } from '#app/features/caseload/check-caseload.server.ts';

/** How often the worker folds the counts of the caseload, in milliseconds, and of how many lines it makes one. */
const EVERY = 60_000;
const MOST = 8;

/** Keeps the counts of the caseload few lines long, now and then; by the wall's time. */
export function keepCounts(): (wall: Date) => Promise<void> {
  let keptAt = 0;
  return async (wall) => {
    if (wall.getTime() - keptAt < EVERY) return;
    keptAt = wall.getTime();
    await foldCounts(MOST);
  };
}
