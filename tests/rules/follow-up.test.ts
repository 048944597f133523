import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followUp } from '#app/rules/follow-up.ts';
import { anyDate, isDayOff } from './arbitraries.ts';

describe('three months after a placement or the end of a service', () => {
  test.each([
    ['2026-03-02', '2026-06-02', null],
    ['2025-11-30', '2026-03-02', '2026-02-28'],
    ['2026-09-24', '2026-12-28', '2026-12-24'],
  ])('from %s: by %s', (from, due, movedFrom) => {
    expect(followUp(from)).toMatchObject({ due, movedFrom });
  });

  test('the exact definition is not confirmed', () => {
    expect(followUp('2026-03-02').why.verify).toBe(true);
  });

  test('it is never on a day off and never before the placement', () => {
    fc.assert(
      fc.property(anyDate, (from) => {
        const { due } = followUp(from);
        expect(due > from && !isDayOff(due)).toBe(true);
      }),
    );
  });
});
