import Holidays from 'date-holidays';

/** A civil date in Finland, 'YYYY-MM-DD'. Plain text: it sorts, stores and compares as it stands. */
export type IsoDate = string;

const DAY = 86_400_000;
const HOUR = 3_600_000;

const helsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const ofHours = new Map<number, IsoDate>();
const HOURS_KEPT = 20_000;
/** From then on Finland's clocks differ from UTC by whole hours, so that a date holds for the whole of an hour. */
const WHOLE_HOURS = Date.UTC(1922, 0, 1) / HOUR;

/** The civil date in Finland at an instant; summer time included. */
export function isoDate(instant: Date): IsoDate {
  const hour = Math.floor(instant.getTime() / HOUR);
  const known = ofHours.get(hour);
  if (known !== undefined) return known;
  const date = helsinki.format(instant);
  if (ofHours.size >= HOURS_KEPT) ofHours.clear();
  if (hour >= WHOLE_HOURS) ofHours.set(hour, date);
  return date;
}

/** Is the text a date that exists in the calendar? */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && written(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** The civil date of a date column, which the database hands over as midnight in UTC. */
export function dayOf(stored: Date): IsoDate;
export function dayOf(stored: Date | null | undefined): IsoDate | null;
export function dayOf(stored: Date | null | undefined): IsoDate | null {
  return stored ? written(stored.getTime()) : null;
}

/** The instant at which the date begins in Finland. A deadline on a date has passed at `startOfDay(addDays(date, 1))`. */
export function startOfDay(date: IsoDate): Date {
  const instant = [2, 3]
    .map((offset) => new Date(serial(date) - offset * HOUR))
    .find((candidate) => isoDate(candidate) === date && isoDate(new Date(candidate.getTime() - 1)) !== date);
  if (!instant) throw new RangeError(`no midnight known for ${date}`);
  return instant;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return written(serial(date) + days * DAY);
}

/** Calendar months; a day that the month lacks becomes its last day (31 January + 1 month = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const first = new Date(serial(`${date.slice(0, 7)}-01`));
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return written(Date.UTC(year, month, Math.min(new Date(serial(date)).getUTCDate(), lastDay)));
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((serial(to) - serial(from)) / DAY);
}

export function compare(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function earliest(first: IsoDate, ...others: IsoDate[]): IsoDate {
  return others.reduce((least, date) => (date < least ? date : least), first);
}

export function latest(first: IsoDate, ...others: IsoDate[]): IsoDate {
  return others.reduce((most, date) => (date > most ? date : most), first);
}

/** Age in full years; a person born on 29 February is a year older on 1 March of an ordinary year. */
export function ageAt(birthDate: IsoDate, date: IsoDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Monday to Friday, not a public holiday. Christmas Eve and Midsummer Eve count as working days here. */
export function isWorkday(date: IsoDate): boolean {
  return !isWeekend(date) && !daysOff(date).holidays.has(date);
}

/** The n-th working day after the start; the start itself is not counted. With 0, the start or the first working day after it. */
export function addWorkdays(start: IsoDate, n: number): IsoDate {
  let date = start;
  for (let left = n; left > 0; left -= 1) date = firstAfter(date, isWorkday);
  return isWorkday(date) ? date : firstAfter(date, isWorkday);
}

/**
 * A deadline that ends on a Saturday, Sunday, public holiday, Christmas Eve or Midsummer Eve moves to the next
 * weekday (Act 150/1930 § 5).
 */
export function rollForward(date: IsoDate): IsoDate {
  return isDeadlineDay(date) ? date : firstAfter(date, isDeadlineDay);
}

function isDeadlineDay(date: IsoDate): boolean {
  return isWorkday(date) && !daysOff(date).eves.has(date);
}

function firstAfter(date: IsoDate, accepted: (date: IsoDate) => boolean): IsoDate {
  const next = addDays(date, 1);
  return accepted(next) ? next : firstAfter(next, accepted);
}

function isWeekend(date: IsoDate): boolean {
  return [0, 6].includes(new Date(serial(date)).getUTCDay());
}

type DaysOff = Readonly<{ holidays: ReadonlySet<IsoDate>; eves: ReadonlySet<IsoDate> }>;

const finland = new Holidays('FI');
const known = new Map<number, DaysOff>();

function daysOff(date: IsoDate): DaysOff {
  const year = Number(date.slice(0, 4));
  const found = known.get(year) ?? readDaysOff(year);
  known.set(year, found);
  return found;
}

function readDaysOff(year: number): DaysOff {
  const days = finland.getHolidays(year).map((day) => ({ type: day.type, date: day.date.slice(0, 10) }));
  const dates = (type: string) => days.filter((day) => day.type === type).map((day) => day.date);
  // The library calls three eves bank holidays; the act names two of them, New Year's Eve is not one.
  const eves = dates('bank').filter((day) => !day.endsWith('-12-31'));
  return { holidays: new Set(dates('public')), eves: new Set(eves) };
}

/** Milliseconds of the date's midnight in UTC: a serial number for counting, not an instant in Finland. */
function serial(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function written(time: number): IsoDate {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
