import { describe, expect, test } from 'vitest';
import { jointServiceMet, multiSectoralNeed, multiSectoralPlan } from '#app/rules/multi-sectoral.ts';

describe('multi-sectoral support (381/2023)', () => {
  test.each([
    ['2025-01-15', '2025-04-15'],
    ['2025-11-30', '2026-03-02'],
    ['2026-09-26', '2026-12-28'],
  ])('assessment began %s: the plan is ready by %s (§§ 4–6)', (from, due) => {
    expect(multiSectoralPlan(from).due).toBe(due);
  });

  const need = {
    date: '2025-03-03',
    unemployed: true,
    foundBy: 'kela',
    obstacles: true,
    consultationEnough: false,
  } as const;

  test.each([
    ['found by Kela', need, true],
    ['found by the wellbeing services county', { ...need, foundBy: 'wellbeingCounty' }, true],
    ['found by the employment authority', { ...need, foundBy: 'employmentAuthority' }, true],
    ['found by nobody', { ...need, foundBy: null }, false],
    ['not unemployed', { ...need, unemployed: false }, false],
    ['solved by consultation between the authorities', { ...need, consultationEnough: true }, false],
    ['other obstacles only', { ...need, obstacles: false }, false],
  ] as const)('a need %s: to the joint assessment %s (§ 3)', (_name, facts, met) => {
    expect(multiSectoralNeed(facts).met).toBe(met);
  });
});

describe('the joint service before 2025 (1369/2014)', () => {
  const young = { date: '2023-06-01', birthDate: '2000-01-01', subsidyDays: 0, unemployedMonths: 0 };
  const adult = { ...young, birthDate: '1980-01-01' };

  test.each([
    ['300 days of labour market subsidy', { ...adult, subsidyDays: 300 }, true],
    ['299 days', { ...adult, subsidyDays: 299 }, false],
    ['under 25 and six months unemployed', { ...young, unemployedMonths: 6 }, true],
    ['under 25 and five months', { ...young, unemployedMonths: 5 }, false],
    ['25 or over and six months', { ...adult, unemployedMonths: 6 }, false],
    ['25 or over and twelve months', { ...adult, unemployedMonths: 12 }, true],
    ['turned 25 on the day, six months', { ...young, birthDate: '1998-06-01', unemployedMonths: 6 }, false],
    ['no longer in 2025', { ...adult, date: '2025-01-01', subsidyDays: 700 }, false],
  ])('%s: %s', (_name, facts, met) => {
    expect(jointServiceMet(facts).met).toBe(met);
  });
});
