import { addDays, isoDate, startOfDay, type IsoDate } from './dates.ts';

const MINUTE = 60_000;

/** The instant at which a clock on a wall in Finland shows `time` ('09:30') on a day; right on days of 23 and 25 hours too. */
export function atTime(date: IsoDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const start = startOfDay(date).getTime();
  const length = startOfDay(addDays(date, 1)).getTime() - start;
  // The clocks move at night: from four o'clock on, the time is counted from the day's end.
  const fromEnd = start + length - (24 * 60 - (hours * 60 + minutes)) * MINUTE;
  const fromStart = start + (hours * 60 + minutes) * MINUTE;
  const instant = new Date(hours >= 4 ? fromEnd : fromStart);
  if (isoDate(instant) !== date) throw new Error('a time of day');
  return instant;
}
