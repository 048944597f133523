import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#app/rules/dates.ts';
import { firstInterview } from '#app/rules/meetings.ts';
import {
  isRegimeId,
  lastDayOf,
  regimeAt,
  regimeIds,
  regimes,
  rulesAt,
  ruleSet,
  type RuleSet,
} from '#app/rules/regimes.ts';
import { anyDate } from './arbitraries.ts';

describe('the regime of a date', () => {
  test.each([
    ['1999-12-31', 'R0'],
    ['2021-03-01', 'R0'],
    ['2022-05-01', 'R0'],
    ['2022-05-02', 'R1'],
    ['2024-12-31', 'R1'],
    ['2025-01-01', 'R2'],
    ['2025-12-31', 'R2'],
    ['2026-01-01', 'R3'],
    ['2026-02-28', 'R3'],
    ['2026-03-01', 'R4'],
    ['2026-04-30', 'R4'],
    ['2026-05-01', 'R5'],
    ['2026-08-31', 'R5'],
    ['2026-09-01', 'R6'],
    ['2031-01-01', 'R6'],
  ])('%s is under %s', (date, regime) => {
    expect(regimeAt(date)).toBe(regime);
  });

  test('a moment is under the regime of its Finnish date', () => {
    expect(regimeAt(new Date('2024-12-31T21:59:59Z'))).toBe('R1');
    expect(regimeAt(new Date('2024-12-31T22:00:00Z'))).toBe('R2');
  });

  test('the regimes follow each other in time, so that every date has exactly one', () => {
    const starts = regimes.map((regime) => regime.from);
    expect(starts).toEqual([...new Set(starts)].sort());
    fc.assert(
      fc.property(anyDate, (date) => {
        const covering = regimes.filter((regime) => {
          const last = lastDayOf(regime.id);
          return regime.from <= date && (last === null || date <= last);
        });
        expect(covering.map((regime) => regime.id)).toEqual([regimeAt(date)]);
      }),
    );
  });

  test('the law of a date is the law of a later date of the same regime', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const rules = rulesAt(date);
        const last = lastDayOf(rules.id) ?? addDays(date, 400);
        expect(rulesAt(last)).toBe(rules);
        expect(ruleSet(rules.id)).toBe(rules);
      }),
    );
  });

  test('an id that is not in the table is refused', () => {
    expect(regimeIds.every(isRegimeId)).toBe(true);
    expect(isRegimeId('R99')).toBe(false);
    expect(() => ruleSet('R99')).toThrow(RangeError);
  });
});

const row = <T>(pick: (rules: RuleSet) => T): T[] => regimes.map(pick);

describe('the table of regimes, row by row', () => {
  test('initial interview: 14 days, then 5 working days, from 2026 10 working days (380/2023 § 31)', () => {
    expect(
      row((rules) => `${rules.initialInterview.value.limit} ${rules.initialInterview.value.unit}`),
    ).toEqual([
      '14 days',
      '5 workdays',
      '5 workdays',
      '10 workdays',
      '10 workdays',
      '10 workdays',
      '10 workdays',
    ]);
  });

  test('supplementary discussions in the first three months: five from May 2022 to 2025 (380/2023 § 32)', () => {
    expect(row((rules) => rules.earlySupplementary.value?.count ?? null)).toEqual([
      null,
      5,
      5,
      null,
      null,
      null,
      null,
    ]);
    expect(row((rules) => rules.earlySupplementary.value?.everyDays ?? null)).toEqual([
      null,
      null,
      14,
      null,
      null,
      null,
      null,
    ]);
  });

  test('job search discussion: every three months throughout (380/2023 § 32)', () => {
    expect(row((rules) => rules.discussionMonths.value)).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });

  test('the six-month pair of supplementary discussions ends with 2025 (380/2023 § 32)', () => {
    expect(row((rules) => rules.laterSupplementary.value?.count ?? null)).toEqual([
      null,
      2,
      2,
      null,
      null,
      null,
      null,
    ]);
  });

  test('four opportunities in each of three months since May 2022 (380/2023 § 44)', () => {
    expect(row((rules) => rules.obligation.value?.opportunities ?? null)).toEqual([null, 4, 4, 4, 4, 4, 4]);
  });

  test('an assigned job binds after six months, from 2026 at once', () => {
    expect(row((rules) => rules.assignedJob.value?.bindsAfterMonths ?? null)).toEqual([
      null,
      6,
      6,
      0,
      0,
      0,
      0,
    ]);
  });

  test('the first step after a neglect is a reminder until 28 February 2026 (380/2023 § 41)', () => {
    expect(row((rules) => rules.neglect.value?.firstStep ?? null)).toEqual([
      null,
      'reminder',
      'reminder',
      'reminder',
      'statementRequest',
      'statementRequest',
      'statementRequest',
    ]);
  });

  test('jobseeking ends on repetition until 28 February 2026, then the first time (380/2023 § 28)', () => {
    expect(row((rules) => rules.endOfJobseeking.value)).toEqual([
      null,
      'repeated',
      'repeated',
      'repeated',
      'firstTime',
      'firstTime',
      'firstTime',
    ]);
  });

  test('the job-applicant profile is compulsory from September 2026', () => {
    expect(row((rules) => rules.profile.value)).toEqual([
      'none',
      'optional',
      'optional',
      'guided',
      'guided',
      'guided',
      'compulsory',
    ]);
  });

  test('the general social security benefit replaces two benefits in May 2026', () => {
    expect(row((rules) => rules.basicBenefit.value === 'generalSocialSecurityBenefit')).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('the employment authority serves from 2025 (380/2023 § 17)', () => {
    expect(row((rules) => rules.competence.value === 'employmentAuthority')).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  test('what the package of 2026 changed is marked to be verified', () => {
    const changed = regimes.slice(3);
    for (const rules of changed) {
      expect(rules.confirmed).toBe(false);
      expect(rules.initialInterview.confirmed).toBe(false);
      expect(rules.earlySupplementary.confirmed).toBe(false);
      expect(rules.laterSupplementary.confirmed).toBe(false);
      expect(rules.assignedJob.confirmed).toBe(false);
      expect(rules.profile.confirmed).toBe(false);
    }
    expect(ruleSet('R4').neglect.confirmed).toBe(false);
    expect(ruleSet('R4').endOfJobseeking.confirmed).toBe(false);
    expect(ruleSet('R5').benefitShare.confirmed).toBe(false);
    expect(ruleSet('R2').subsidyCaps[70].confirmed).toBe(false);
    expect(ruleSet('R2').initialInterview.confirmed).toBe(true);
  });

  test('each rule of each regime names its source', () => {
    const unsourced = regimes.flatMap((rules) =>
      Object.entries(rules).filter(
        ([, rule]) => typeof rule === 'object' && 'confirmed' in rule && !('source' in rule && rule.source),
      ),
    );
    expect(unsourced).toEqual([]);
  });
});

describe('a change of law', () => {
  const R7: RuleSet = {
    ...ruleSet('R6'),
    id: 'R7',
    from: '2027-07-01',
    initialInterview: { value: { limit: 15, unit: 'workdays' }, source: '380/2023 31 §', confirmed: true },
  };
  const table = [regimes[0], ...regimes.slice(1), R7] as const;

  test('a new limit for the initial interview is one entry: later cases follow it', () => {
    const later = firstInterview('2027-07-01', table);
    expect(later.due).toBe('2027-07-22');
    expect(later.why).toMatchObject({ regime: 'R7', facts: { count: 15 } });
  });

  test('a running case keeps the date it was given under the earlier regime', () => {
    expect(firstInterview('2027-06-30', table)).toEqual(firstInterview('2027-06-30'));
    expect(firstInterview('2027-06-30', table).due).toBe('2027-07-14');
  });
});
