import { atTime } from '#app/rules/at-time.ts';
import { addDays, isoDate, rollForward, type IsoDate } from '#app/rules/dates.ts';

/** Own practice, no law: mail reaches people in the daytime of days on which they can also reach us. */
export const mailHours = { from: '08:00', until: '20:00' } as const;

/** A working day; the eves on which offices are closed are none. */
const isMailDay = (date: IsoDate) => rollForward(date) === date;

/** The first instant from `now` on at which mail may leave: `now` itself in the open hours. */
export function leavesAt(now: Date): Date {
  const today = isoDate(now);
  if (isMailDay(today)) {
    const opens = atTime(today, mailHours.from);
    if (now < opens) return opens;
    if (now < atTime(today, mailHours.until)) return now;
  }
  return atTime(rollForward(addDays(today, 1)), mailHours.from);
}

export const isQuiet = (now: Date): boolean => leavesAt(now) > now;

/** The morning of the next summary: one that has begun has left already. */
export function summaryAt(now: Date): Date {
  const opens = leavesAt(now);
  if (opens > now) return opens;
  return atTime(rollForward(addDays(isoDate(now), 1)), mailHours.from);
}
