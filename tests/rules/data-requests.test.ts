import { describe, expect, test } from 'vitest';
import { answerDay, extendedDay } from '#app/rules/data-requests.ts';
import { endsOn, overSince, periodNames, periods } from '#app/rules/retention.ts';

describe('the time to answer what a person asks of their data', () => {
  test.each([
    ['2026-11-16', '2026-12-16', null],
    // 31 January has no day of the same number in February.
    ['2027-01-29', '2027-03-01', '2027-02-28'],
    // Independence Day is a Sunday.
    ['2026-11-06', '2026-12-07', '2026-12-06'],
  ])('what comes on %s is answered by %s', (receivedOn, due, movedFrom) => {
    expect(answerDay(receivedOn)).toMatchObject({
      due,
      movedFrom,
      why: { rule: 'dataRequest', source: '(EU) 2016/679 12 art. 3', facts: { count: 1 } },
    });
  });

  test('two months more, counted from the day it came', () => {
    expect(extendedDay('2026-11-16')).toMatchObject({ due: '2027-02-16', why: { facts: { count: 3 } } });
  });
});

describe('the table of times of keeping', () => {
  test('names each rule once', () => {
    expect([...periodNames].toSorted()).toEqual(Object.keys(periods).toSorted());
  });

  test('a time is over on the day it ends, and not the day before', () => {
    for (const name of periodNames) {
      const end = endsOn(periods[name], '2024-03-15');
      expect(overSince(periods[name], end), name).toBe('2024-03-15');
    }
    expect(endsOn(periods.customership, '2022-11-22')).toBe('2026-11-22');
    expect(overSince(periods.customership, '2026-11-21') < '2022-11-22').toBe(true);
  });
});
