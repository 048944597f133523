import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contactMissed,
  furthestStep,
  noShowCounts,
  type NeglectFacts,
  type NeglectKind,
} from '#app/rules/neglect.ts';
import { rulesAt } from '#app/rules/regimes.ts';
import { anyDate } from './arbitraries.ts';

const facts: NeglectFacts = {
  kind: 'noShow',
  date: '2025-06-02',
  earlier: [],
  validReason: null,
  heard: true,
};

describe('the furthest step of the authority (380/2023 § 41, 1290/2002 2 a:9–10)', () => {
  test.each<[string, Partial<NeglectFacts>, string]>([
    ['a first no-show in 2022', { date: '2022-06-01' }, 'reminder'],
    ['a first no-show in 2025', {}, 'reminder'],
    ['a first no-show in January 2026', { date: '2026-01-15' }, 'reminder'],
    ['a first no-show on 28 February 2026', { date: '2026-02-28' }, 'reminder'],
    ['a first no-show on 1 March 2026', { date: '2026-03-01' }, 'statementRequest'],
    ['a first no-show today', { date: '2026-11-23' }, 'statementRequest'],
    ['a second within twelve months', { earlier: ['2024-06-03'] }, 'statementRequest'],
    ['a second after exactly twelve months', { earlier: ['2024-06-02'] }, 'reminder'],
    [
      'a third whose first opened a window that has closed',
      { earlier: ['2023-01-10', '2023-06-01'] },
      'reminder',
    ],
    [
      'one in a window opened after an older one closed',
      { earlier: ['2023-01-10', '2024-08-01'] },
      'statementRequest',
    ],
    [
      'a second within twelve months in 2023',
      { date: '2023-06-01', earlier: ['2022-06-02'] },
      'statementRequest',
    ],
    [
      'a second after exactly twelve months in 2023',
      { date: '2023-06-02', earlier: ['2022-06-02'] },
      'reminder',
    ],
    ['a second on the same day', { earlier: ['2025-06-02'] }, 'statementRequest'],
    [
      'one after a window that opened when the older had just closed',
      { date: '2025-06-02', earlier: ['2023-08-01', '2024-08-01'] },
      'statementRequest',
    ],
    ['not yet heard', { heard: false }, 'hear'],
    ['not yet heard, in the new law', { heard: false, date: '2026-11-23' }, 'hear'],
    ['a valid reason', { validReason: 'illness' }, 'none'],
    ['a valid reason, in the new law', { validReason: 'childCare', date: '2026-11-23' }, 'none'],
    ['resigned', { kind: 'resigned' }, 'statementRequest'],
    ['under the law before May 2022', { date: '2022-05-01' }, 'humanDecides'],
  ])('%s', (_name, changed, step) => {
    expect(furthestStep({ ...facts, ...changed }).step).toBe(step);
  });

  test('a phone call not answered is never neglect, however often', () => {
    fc.assert(
      fc.property(anyDate, fc.array(anyDate), fc.boolean(), (date, earlier, heard) => {
        expect(furthestStep({ kind: 'phoneNotAnswered', date, earlier, validReason: null, heard }).step).toBe(
          'none',
        );
      }),
    );
  });

  const anyKind = fc.constantFrom<NeglectKind>(
    'noShow',
    'planPrevented',
    'planNotReported',
    'planNotFollowed',
    'searchNotAsPlanned',
    'assignedJobNotApplied',
    'serviceRefused',
    'serviceInterrupted',
    'contactMissed',
    'workAbilityStudyRefused',
    'resigned',
    'dismissalCaused',
    'jobRefused',
  );

  test('nobody gets further than being heard before they have been heard', () => {
    fc.assert(
      fc.property(anyKind, anyDate, fc.array(anyDate), (kind, date, earlier) => {
        expect(furthestStep({ kind, date, earlier, validReason: null, heard: false }).step).toBe('hear');
      }),
    );
  });

  test('the authority never goes beyond a reminder or asking for a statement', () => {
    fc.assert(
      fc.property(anyKind, anyDate, fc.array(anyDate), (kind, date, earlier) => {
        const { step } = furthestStep({ kind, date, earlier, validReason: null, heard: true });
        expect(['reminder', 'statementRequest', 'humanDecides']).toContain(step);
        if (step === 'reminder') expect(rulesAt(date).neglect.value?.firstStep).toBe('reminder');
      }),
    );
  });

  test('what is done later does not make an earlier neglect worse', () => {
    expect(furthestStep({ ...facts, earlier: ['2025-07-01'] }).step).toBe('reminder');
  });
});

describe('may jobseeking end (380/2023 § 28)', () => {
  test.each([
    ['2021-06-01', 3, false, 'jobseekingStays'],
    ['2025-06-02', 0, false, 'jobseekingStays'],
    ['2025-06-02', 1, false, 'jobseekingStays'],
    ['2025-06-02', 2, true, 'jobseekingMayEndRepeated'],
    ['2026-02-28', 1, false, 'jobseekingStays'],
    ['2026-03-01', 0, false, 'jobseekingStays'],
    ['2026-03-01', 1, true, 'jobseekingMayEndFirst'],
  ])('on %s after %i misses: %s', (date, missesIn12Months, mayEnd, rule) => {
    expect(contactMissed({ date, missesIn12Months, validReason: null })).toMatchObject({
      mayEnd,
      why: { rule },
    });
  });

  test('a valid reason keeps it', () => {
    expect(contactMissed({ date: '2026-11-23', missesIn12Months: 4, validReason: 'illness' }).mayEnd).toBe(
      false,
    );
  });

  test('how many times is repeatedly is not in the act, so it is to be verified', () => {
    expect(contactMissed({ date: '2025-06-02', missesIn12Months: 2, validReason: null }).why.verify).toBe(
      true,
    );
  });

  test.each([
    ['2025-06-02', true, false, true, 'noShowCounts'],
    ['2025-06-02', false, false, false, 'noShowNotSelfBooked'],
    ['2025-06-02', true, true, false, 'phoneNotNeglect'],
    ['2026-11-23', true, false, true, 'noShowOwnGround'],
    ['2026-11-23', false, false, false, 'noShowNotSelfBooked'],
    ['2026-11-23', true, true, false, 'phoneNotNeglect'],
  ])('no-show on %s, self-booked %s, by phone %s: counts %s', (date, selfBooked, byPhone, counts, rule) => {
    expect(noShowCounts({ date, selfBooked, byPhone })).toMatchObject({ counts, why: { rule } });
  });
});
