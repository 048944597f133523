import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerLastDay, defaultOwnRules, renewalDay, renewalLastDay } from '#app/rules/validity.ts';
import { anyDate, isDayOff } from './arbitraries.ts';

describe('the dates an authority sets itself (380/2023 § 28 gives none)', () => {
  test.each([
    ['six months from a Monday', '2026-01-12', 6, '2026-07-13'], // 12 July is a Sunday
    ['from the last of August', '2026-08-31', 6, '2027-03-01'], // 28 February is a Sunday
    ['three months where the area has said so', '2026-11-16', 3, '2027-02-16'],
  ])('renewal is asked %s', (_name, from, renewalMonths, due) => {
    expect(renewalDay(from, { ...defaultOwnRules, renewalMonths }).due).toBe(due);
  });

  test('two weeks to renew and a week to answer, after the holidays when they end in them', () => {
    expect(renewalLastDay('2026-11-16', defaultOwnRules).due).toBe('2026-11-30');
    expect(renewalLastDay('2026-12-11', defaultOwnRules).due).toBe('2026-12-28');
    expect(answerLastDay('2026-11-16', defaultOwnRules).due).toBe('2026-11-23');
  });

  test('a last day is never before its start and never on a day off', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 24 }), (from, count) => {
        const own = { renewalMonths: count, renewalDays: count, answerDays: count };
        for (const rule of [renewalDay, renewalLastDay, answerLastDay]) {
          const { due } = rule(from, own);
          expect(due > from).toBe(true);
          expect(isDayOff(due)).toBe(false);
        }
      }),
    );
  });
});
