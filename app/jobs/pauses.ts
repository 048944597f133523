const seconds = [10, 60, 600, 3600];

/** Five tries: the first at once, the others after growing pauses. Null when it is time to give up and show it to a person. */
export function pauseAfter(attempts: number): number | null {
  const pause = seconds[attempts - 1];
  return pause === undefined ? null : pause * 1000;
}

/**
 * Of an error its words only, because a driver hangs values on it; and of the words nothing that may name a person: no
 * address, no long number, no identity code.
 */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : 'unknown')
    .replace(/\S+@\S+/g, '…')
    .replace(/\+?\d[\d -]{5,}\w{0,4}/g, '…')
    .slice(0, 300);

export const later = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds);
