import fc from 'fast-check';
import { addDays, daysBetween, type IsoDate } from '#app/rules/dates.ts';

const FIRST = '2020-01-01';
const LAST = '2030-12-31';

/** Any date from before the municipal trial to well after the last regime. */
export const anyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: daysBetween(FIRST, LAST) })
  .map((days) => addDays(FIRST, days));

/** Weekend, or one of the days of act 150/1930 § 5, told without the code under test. */
export function isDayOff(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'];
  return weekday === 0 || weekday === 6 || fixed.includes(date.slice(5)) || MOVING.includes(date);
}

/** Good Friday, Easter Monday, Ascension Day and Midsummer Eve, from the almanac. */
const MOVING = [
  ...['2020-04-10', '2020-04-13', '2020-05-21', '2020-06-19'],
  ...['2021-04-02', '2021-04-05', '2021-05-13', '2021-06-25'],
  ...['2022-04-15', '2022-04-18', '2022-05-26', '2022-06-24'],
  ...['2023-04-07', '2023-04-10', '2023-05-18', '2023-06-23'],
  ...['2024-03-29', '2024-04-01', '2024-05-09', '2024-06-21'],
  ...['2025-04-18', '2025-04-21', '2025-05-29', '2025-06-20'],
  ...['2026-04-03', '2026-04-06', '2026-05-14', '2026-06-19'],
  ...['2027-03-26', '2027-03-29', '2027-05-06', '2027-06-25'],
  ...['2028-04-14', '2028-04-17', '2028-05-25', '2028-06-23'],
  ...['2029-03-30', '2029-04-02', '2029-05-10', '2029-06-22'],
  ...['2030-04-19', '2030-04-22', '2030-05-30', '2030-06-21'],
  ...['2031-04-11', '2031-04-14', '2031-05-22', '2031-06-20'],
];
