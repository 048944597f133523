import { addDays } from '#app/rules/dates.ts';

const HOUR = 3_600_000;

/** Summer time in Finland as in all of the EU: from the last Sunday of March to the last of October, changed at 1 UTC. */
export function hoursAheadOfUtc(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, 9) ? 3 : 2;
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

/** The same time of day in Finland some days on. */
export function shiftInstant(instant: number, days: number): number {
  if (days === 0) return instant;
  const moved = instant + days * 24 * HOUR;
  return moved + (hoursAheadOfUtc(instant) - hoursAheadOfUtc(moved)) * HOUR;
}

export const shiftDate = (date: string, days: number): string => (days === 0 ? date : addDays(date, days));

/** An instant as PostgreSQL or JSON writes it: `2026-11-22 09:00:00+00`, `2026-11-22T09:00:00.000Z`. */
export const instantOf = (text: string): number =>
  Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
