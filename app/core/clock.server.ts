let ahead = 0;

/** The only reader of the clock. A demonstration may stand at another day than the wall. */
export const now = (): Date => new Date(Date.now() + ahead);

/** The wall's own time, for whoever moves a demonstration's clock. */
export const wall = (): Date => new Date();

/** Milliseconds by which this process is ahead of the wall; set from the demonstration's setting and by tests. */
export function setClockAhead(milliseconds: number): void {
  ahead = milliseconds;
}
