import type { ReadReason } from '#app/features/privacy/log-read.server.ts';

/** By what right a counselor opens a client of the area: as the client's own, or standing in for a colleague. */
export function readRight(mine: boolean): ReadReason {
  return mine ? 'customership' : 'stand-in';
}
