import { addDays, isWorkday, isoDate, startOfDay } from '#app/rules/dates.ts';

const HOUR = 3_600_000;
/** Hours of the day at which meetings begin. */
const hours = [9, 10, 11, 13, 14, 15];

export type Diary = {
  /** The first time from that day on that is still free, taken at once. */
  take: (from: Date) => Date;
  /** Free times of a span of days, which stay free. */
  free: (from: Date, days: number) => Date[];
};

/** A counselor's working hours: six times a working day, each given once. */
export function makeDiary(): Diary {
  const taken = new Set<number>();
  const timesOn = (date: string) =>
    hours
      .map((hour) => new Date(startOfDay(date).getTime() + hour * HOUR))
      .filter((time) => !taken.has(time.getTime()));
  return {
    take: (from) => {
      for (let date = isoDate(from); ; date = addDays(date, 1)) {
        const time = isWorkday(date) ? timesOn(date).find((each) => each > from) : undefined;
        if (!time) continue;
        taken.add(time.getTime());
        return time;
      }
    },
    free: (from, days) =>
      Array.from({ length: days }, (_, day) => addDays(isoDate(from), day + 1))
        .filter(isWorkday)
        .flatMap(timesOn),
  };
}
