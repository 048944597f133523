import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkdays,
  ageAt,
  compare,
  daysBetween,
  earliest,
  isIsoDate,
  isoDate,
  isWorkday,
  latest,
  rollForward,
  startOfDay,
} from '#app/rules/dates.ts';
import { anyDate, isDayOff } from './arbitraries.ts';

describe('the date in Finland', () => {
  test.each([
    ['in winter the day begins at 22 UTC', '2026-01-14T21:59:59Z', '2026-01-14'],
    ['in winter the day has begun at 22 UTC', '2026-01-14T22:00:00Z', '2026-01-15'],
    ['in summer the day begins at 21 UTC', '2026-07-14T20:59:59Z', '2026-07-14'],
    ['in summer the day has begun at 21 UTC', '2026-07-14T21:00:00Z', '2026-07-15'],
    ['on the night the clocks go forward', '2026-03-28T22:00:00Z', '2026-03-29'],
    ['on the night the clocks go back', '2026-10-24T21:00:00Z', '2026-10-25'],
    ['on New Year', '2024-12-31T22:00:00Z', '2025-01-01'],
  ])('%s', (_name, instant, date) => {
    expect(isoDate(new Date(instant))).toBe(date);
  });

  test.each([
    ['2026-01-15', '2026-01-14T22:00:00.000Z'],
    ['2026-07-15', '2026-07-14T21:00:00.000Z'],
    ['2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['2026-03-30', '2026-03-29T21:00:00.000Z'],
    ['2026-10-25', '2026-10-24T21:00:00.000Z'],
    ['2026-10-26', '2026-10-25T22:00:00.000Z'],
  ])('%s begins at %s', (date, instant) => {
    expect(startOfDay(date).toISOString()).toBe(instant);
  });

  test('every day begins on itself and the moment before is the day before', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const start = startOfDay(date);
        expect(isoDate(start)).toBe(date);
        expect(isoDate(new Date(start.getTime() - 1))).toBe(addDays(date, -1));
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-32',
    '25-01-01',
    '2025-1-1',
    '',
    'x',
    '2025-01-01T00:00',
  ])('%j is not a date', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  test('29 February exists in a leap year', () => {
    expect(isIsoDate('2024-02-29')).toBe(true);
  });

  test('a text that is no date is refused, not guessed', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addMonths('tomorrow', 1)).toThrow(RangeError);
  });
});

describe('counting', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-15', 0, '2026-05-15'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('months never overflow into the next month and days count back', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -900, max: 900 }),
        (date, months, days) => {
          const moved = addMonths(date, months);
          const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
          expect(monthOf(moved)).toBe(monthOf(date) + months);
          expect(daysBetween(date, addDays(date, days))).toBe(days);
          expect(compare(date, addDays(date, days))).toBe(Math.sign(-days) || 0);
        },
      ),
    );
  });

  test('dates compare as they stand in the calendar', () => {
    expect(compare('2026-01-31', '2026-02-01')).toBe(-1);
    expect(compare('2026-02-01', '2026-02-01')).toBe(0);
    expect(compare('2026-02-02', '2026-02-01')).toBe(1);
  });

  test('summer time loses or gains no day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  test('the earliest and the latest of several dates', () => {
    expect(earliest('2026-02-01', '2026-01-31', '2026-03-01')).toBe('2026-01-31');
    expect(latest('2026-02-01', '2026-01-31', '2026-03-01')).toBe('2026-03-01');
  });

  test.each([
    ['1996-03-08', '2026-03-07', 29],
    ['1996-03-08', '2026-03-08', 30],
    ['2000-02-29', '2025-02-28', 24],
    ['2000-02-29', '2025-03-01', 25],
  ])('born %s, on %s the age is %i', (birth, date, age) => {
    expect(ageAt(birth, date)).toBe(age);
  });
});

describe('working days', () => {
  test.each([
    ['2025-01-06', 'Epiphany'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-01', 'May Day'],
    ['2026-05-14', 'Ascension Day'],
    ['2024-12-06', 'Independence Day'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
  ])('%s, %s, is no working day', (date) => {
    expect(isWorkday(date)).toBe(false);
  });

  test.each([
    ['2025-12-24', 'Christmas Eve'],
    ['2026-06-19', 'Midsummer Eve'],
    ['2026-12-31', 'New Year’s Eve'],
    ['2026-11-20', 'an ordinary Friday'],
  ])('%s, %s, is a working day', (date) => {
    expect(isWorkday(date)).toBe(true);
  });

  test.each([
    ['2022-05-25', 5, '2022-06-02', 'over Ascension Day and a weekend'],
    ['2025-01-02', 5, '2025-01-10', 'over Epiphany'],
    ['2026-03-20', 10, '2026-04-07', 'over Easter'],
    ['2026-11-22', 10, '2026-12-04', 'from a Sunday'],
    ['2026-11-20', 0, '2026-11-20', 'none from a Friday'],
    ['2026-11-21', 0, '2026-11-23', 'none from a Saturday'],
  ])('%s and %i working days is %s, %s', (start, days, expected) => {
    expect(addWorkdays(start, days)).toBe(expected);
  });

  test.each([
    ['2026-11-21', '2026-11-23', 'Saturday'],
    ['2026-11-22', '2026-11-23', 'Sunday'],
    ['2025-12-24', '2025-12-29', 'Christmas Eve, then Christmas and a weekend'],
    ['2026-06-19', '2026-06-22', 'Midsummer Eve'],
    ['2026-05-01', '2026-05-04', 'May Day, then a weekend'],
    ['2024-12-06', '2024-12-09', 'Independence Day, then a weekend'],
    ['2026-12-31', '2026-12-31', 'New Year’s Eve stays'],
    ['2026-11-20', '2026-11-20', 'an ordinary Friday stays'],
  ])('a deadline on %s moves to %s: %s (150/1930 § 5)', (date, expected) => {
    expect(rollForward(date)).toBe(expected);
  });

  test('a deadline never rolls back, never lands on a day off, and moves at most five days', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const rolled = rollForward(date);
        expect(isDayOff(rolled)).toBe(false);
        expect(daysBetween(date, rolled)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(date, rolled)).toBeLessThanOrEqual(5);
        expect(rolled === date).toBe(!isDayOff(date));
      }),
      { numRuns: 2000 },
    );
  });

  test('working days add up: so many working days lie between start and end', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (start, n) => {
        const end = addWorkdays(start, n);
        const passed = Array.from({ length: daysBetween(start, end) }, (_, index) =>
          addDays(start, index + 1),
        );
        expect(passed.filter(isWorkday)).toHaveLength(n);
      }),
    );
  });
});
