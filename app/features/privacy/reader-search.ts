import { addDays, addMonths, isoDate, type IsoDate } from '#app/rules/dates.ts';

/** How far back one looks; keys of `privacy:since`. */
export const readerPeriods = ['week', 'month', 'year', 'all'] as const;
export type ReaderPeriod = (typeof readerPeriods)[number];

/** What the address of a page of readers asks for. */
export function readerSearchOf(
  url: URL,
  now: Date,
): { period: ReaderPeriod; before: number | null; since: IsoDate | null } {
  const period = readerPeriods.find((known) => known === url.searchParams.get('since')) ?? 'all';
  const before = Number(url.searchParams.get('before'));
  const today = isoDate(now);
  const starts = {
    week: addDays(today, -7),
    month: addMonths(today, -1),
    year: addMonths(today, -12),
    all: null,
  };
  return {
    period,
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
    since: starts[period],
  };
}
