import { describe, expect, test } from 'vitest';
import {
  barsOf,
  subsidyClaim,
  subsidyOptions,
  type BarFacts,
  type SubsidyFacts,
} from '#app/rules/pay-subsidy.ts';

const facts: SubsidyFacts = {
  date: '2025-03-03',
  age: 40,
  hasUpperSecondaryQualification: true,
  entitledToIntegrationPlan: false,
  monthsWithoutWork: 0,
  unemployedMonths: 0,
  unemployedOf14: 0,
  unemployedOf28: 0,
  lacksSkill: true,
  wouldLastOver12Months: true,
  reducedWorkAbility: false,
  nonBusinessAssociation: false,
  apprenticeship: false,
  weeklyHours: 37.5,
  percentOfFullHours: 100,
};

const kinds = (changed: Partial<SubsidyFacts>) =>
  subsidyOptions({ ...facts, ...changed }).options.map((each) => each.kind);
const first = (changed: Partial<SubsidyFacts>) => subsidyOptions({ ...facts, ...changed }).options[0];

describe('who belongs to a target group (380/2023 § 82)', () => {
  test.each<[string, Partial<SubsidyFacts>, boolean]>([
    ['24 years', { age: 24 }, true],
    ['25 years', { age: 25 }, false],
    ['15 years', { age: 15 }, true],
    ['14 years', { age: 14 }, false],
    ['49 years', { age: 49 }, false],
    ['50 years', { age: 50 }, true],
    ['without upper-secondary qualification', { hasUpperSecondaryQualification: false }, true],
    ['entitled to an integration plan', { entitledToIntegrationPlan: true }, true],
    ['six months without work', { monthsWithoutWork: 6 }, true],
    ['five months without work', { monthsWithoutWork: 5 }, false],
    ['in a group, but skill is not what is lacking', { age: 24, lacksSkill: false }, false],
    [
      'in a group, unemployment neither long nor likely to be',
      { age: 24, wouldLastOver12Months: false },
      false,
    ],
    [
      'in a group and unemployed for twelve months',
      { age: 24, wouldLastOver12Months: false, unemployedMonths: 12 },
      true,
    ],
  ])('%s: %s', (_name, changed, belongs) => {
    expect(kinds(changed).includes('skills')).toBe(belongs);
  });
});

describe('amount and time (380/2023 §§ 86–96)', () => {
  test('50 per cent for five months, for ten when unemployed for 12 of 14 months (§ 86)', () => {
    expect(subsidyOptions({ ...facts, age: 24 }).why).toMatchObject({
      rule: 'subsidyTerms',
      source: '380/2023 82, 86 §',
    });
    expect(subsidyOptions(facts).why.rule).toBe('subsidyNotMet');
    expect(first({ age: 24 })).toMatchObject({ percent: 50, months: 5, capEuros: 1260, capConfirmed: true });
    expect(first({ age: 24, unemployedOf14: 11 })).toMatchObject({ months: 5 });
    expect(first({ age: 24, unemployedOf14: 12 })).toMatchObject({ months: 10 });
  });

  test('70 per cent for ten months when work ability is reduced; its cap is to be verified (§§ 87, 94)', () => {
    expect(first({ reducedWorkAbility: true })).toMatchObject({
      kind: 'reducedWorkAbility',
      percent: 70,
      months: 10,
      capEuros: 1770,
      capConfirmed: false,
    });
  });

  test('100 per cent times 1.23 for an association, unemployed for 24 of 28 months, at most 65 per cent of hours (§ 88)', () => {
    const association = {
      nonBusinessAssociation: true,
      unemployedOf28: 24,
      percentOfFullHours: 65,
      weeklyHours: 24,
    };
    expect(first(association)).toMatchObject({
      kind: 'association',
      percent: 100,
      factor: 1.23,
      months: 10,
      capEuros: 2020,
    });
    expect(kinds({ ...association, percentOfFullHours: 66 })).toEqual([]);
    expect(kinds({ ...association, unemployedOf28: 23 })).toEqual([]);
  });

  test('24 months for a person of 60 or over, unemployed for 12 of 14 months; the per cent is not known (§ 89)', () => {
    const over60 = subsidyOptions({ ...facts, age: 60, unemployedOf14: 12 }).options.find(
      (each) => each.kind === 'over60',
    );
    expect(over60).toMatchObject({ months: 24, percent: null, why: { verify: true } });
    expect(kinds({ age: 59, unemployedOf14: 12 })).not.toContain('over60');
    expect(kinds({ age: 60, unemployedOf14: 11 })).not.toContain('over60');
  });

  test.each<[string, Partial<SubsidyFacts>, boolean]>([
    [
      '55, 24 of 28 months, 25 hours',
      { age: 55, unemployedOf28: 24, weeklyHours: 25, percentOfFullHours: 60 },
      true,
    ],
    [
      '55, 24 of 28 months, 65 per cent',
      { age: 55, unemployedOf28: 24, weeklyHours: 20, percentOfFullHours: 65 },
      true,
    ],
    ['too few hours', { age: 55, unemployedOf28: 24, weeklyHours: 24, percentOfFullHours: 64 }, false],
    ['54', { age: 54, unemployedOf28: 24 }, false],
    ['23 months', { age: 55, unemployedOf28: 23 }, false],
  ])('the support for those 55+ is granted: %s: %s (§§ 95–96)', (_name, changed, granted) => {
    const found = subsidyOptions({ ...facts, ...changed }).options.find((each) => each.kind === 'support55');
    expect(found?.mustGrant ?? false).toBe(granted);
    if (found) expect(found).toMatchObject({ percent: 70, months: 10, capEuros: 1770 });
  });

  test('everything but the support for those 55+ stays discretionary (§ 81)', () => {
    const { options } = subsidyOptions({
      ...facts,
      age: 60,
      reducedWorkAbility: true,
      unemployedOf14: 14,
      unemployedOf28: 28,
    });
    expect(options.filter((each) => each.mustGrant).map((each) => each.kind)).toEqual(['support55']);
    expect(options).toHaveLength(4);
  });

  test('the terms before 2025 are not known', () => {
    expect(subsidyOptions({ ...facts, age: 24, date: '2024-12-31' })).toMatchObject({
      options: [],
      why: { rule: 'subsidyNotKnown', verify: true },
    });
  });
});

describe('what bars it (380/2023 §§ 83–84)', () => {
  const clear: BarFacts = {
    decisionOn: '2025-03-03',
    employmentStarts: '2025-03-03',
    earlierSubsidyEnded: null,
    reducedWorkAbility: false,
    found: [],
  };
  const bars = (changed: Partial<BarFacts>) =>
    barsOf({ ...clear, ...changed }).map((each) => each.facts['bar']);

  test.each<[string, Partial<BarFacts>, string[]]>([
    ['nothing', {}, []],
    ['work began the day before the decision', { employmentStarts: '2025-03-02' }, ['startedBeforeDecision']],
    [
      'an earlier subsidy ended less than three years ago',
      { earlierSubsidyEnded: '2022-03-04' },
      ['sameEmployeeWithinThreeYears'],
    ],
    ['it ended three years ago', { earlierSubsidyEnded: '2022-03-03' }, []],
    [
      'it ended lately, but work ability is reduced',
      { earlierSubsidyEnded: '2025-01-01', reducedWorkAbility: true },
      [],
    ],
    ['two things were found', { found: ['zeroHours', 'conviction'] }, ['conviction', 'zeroHours']],
  ])('%s', (_name, changed, expected) => {
    expect(bars(changed)).toEqual(expected);
  });
});

describe('the claim (385/2024 § 18)', () => {
  test.each([
    ['2025-04-15', '2025-07-31'],
    ['2025-04-30', '2025-07-31'],
    ['2025-02-28', '2025-06-02'],
    ['2025-11-10', '2026-03-02'],
  ])('the last payment period ended %s: claimed by %s', (ended, due) => {
    expect(subsidyClaim(ended).due).toBe(due);
  });
});
