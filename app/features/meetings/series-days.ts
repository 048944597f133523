import { addDays, rollForward, type IsoDate } from '#app/rules/dates.ts';

const DAY = 86_400_000;
/** 1 is Monday. */
const weekdayOf = (date: IsoDate): string => String(((Math.floor(Date.parse(date) / DAY) + 3) % 7) + 1);

/** The working days of a weekly pattern, both ends included; at most a year. */
export function seriesDays(from: IsoDate, until: IsoDate, weekdays: readonly string[]): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= until && days.length < 366; day = addDays(day, 1))
    if (weekdays.includes(weekdayOf(day)) && rollForward(day) === day) days.push(day);
  return days;
}
