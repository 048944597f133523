import { describe, expect, test } from 'vitest';
import {
  absences,
  agreementParts,
  workTrial,
  workTrialResets,
  type WorkTrialFacts,
} from '#app/rules/work-trial.ts';

const facts: WorkTrialFacts = {
  date: '2025-03-03',
  host: 'company',
  hostEmploysSeeker: false,
  usedMonths: 0,
  usedWithHost: 0,
  plannedMonths: 3,
  hoursADay: 6,
  daysAWeek: 5,
  distortsCompetition: false,
  declinesDrugTest: false,
  declinesBackgroundCheck: false,
  agreed: agreementParts,
};

describe('what a work trial allows (380/2023 §§ 54–57)', () => {
  test('an ordinary one fits', () => {
    expect(workTrial(facts)).toMatchObject({ fits: true, problems: [], monthsLeft: 6 });
  });

  test.each<[string, Partial<WorkTrialFacts>, string]>([
    ['a household as host', { host: 'household' }, 'workTrialHostKind'],
    ['the present employer as host', { hostEmploysSeeker: true }, 'workTrialCurrentEmployer'],
    ['more than six months in total', { usedMonths: 4, plannedMonths: 3 }, 'workTrialTotal'],
    ['three hours a day', { hoursADay: 3 }, 'workTrialHours'],
    ['nine hours a day', { hoursADay: 9 }, 'workTrialHours'],
    ['six days a week', { daysAWeek: 6 }, 'workTrialDays'],
    ['distorted competition', { distortsCompetition: true }, 'workTrialCompetition'],
    ['a drug test declined', { declinesDrugTest: true }, 'workTrialDrugTest'],
    ['a background check declined', { declinesBackgroundCheck: true }, 'workTrialBackgroundCheck'],
    [
      'no supervisor in the agreement',
      { agreed: agreementParts.filter((part) => part !== 'supervisor') },
      'workTrialAgreement',
    ],
  ])('%s stands against it', (_name, changed, rule) => {
    const result = workTrial({ ...facts, ...changed });
    expect(result.fits).toBe(false);
    expect(result.problems.map((problem) => problem.rule)).toEqual([rule]);
  });

  test.each<[string, Partial<WorkTrialFacts>]>([
    ['exactly six months', { usedMonths: 3, plannedMonths: 3 }],
    ['four hours a day', { hoursADay: 4 }],
    ['eight hours a day', { hoursADay: 8 }],
    ['the municipality as host', { host: 'municipality' }],
  ])('%s fits', (_name, changed) => {
    expect(workTrial({ ...facts, ...changed }).fits).toBe(true);
  });

  test('before 2025 twelve months in total, at most six with one host (916/2012)', () => {
    const old = { ...facts, date: '2023-03-01', usedMonths: 6, plannedMonths: 6 };
    expect(workTrial({ ...old, usedWithHost: 0 })).toMatchObject({ fits: true, monthsLeft: 6 });
    expect(workTrial({ ...old, usedWithHost: 1 }).why.rule).toBe('workTrialOneHost');
    expect(workTrial({ ...old, usedMonths: 7 }).why.rule).toBe('workTrialTotal');
  });

  test('all problems are told at once', () => {
    const result = workTrial({ ...facts, host: 'household', hoursADay: 2, distortsCompetition: true });
    expect(result.problems).toHaveLength(3);
  });
});

describe('the counter starts again (380/2023 § 55)', () => {
  const reset = { date: '2025-03-03', age: 40, unemployedMonths: 0, monthsSinceFull: null };

  test.each([
    ['twelve months of unemployment after the trial', { ...reset, unemployedMonths: 12 }, true],
    ['eleven months', { ...reset, unemployedMonths: 11 }, false],
    ['under 25, three months after the full time', { ...reset, age: 24, monthsSinceFull: 3 }, true],
    ['under 25, two months after it', { ...reset, age: 24, monthsSinceFull: 2 }, false],
    ['under 25, full time not reached', { ...reset, age: 24 }, false],
    ['25, three months after the full time', { ...reset, age: 25, monthsSinceFull: 3 }, false],
  ])('%s: %s', (_name, facts, resets) => {
    expect(workTrialResets(facts).resets).toBe(resets);
  });
});

describe('unauthorised absence (380/2023 §§ 59, 65)', () => {
  const absence = { date: '2025-03-03', consecutiveDays: 4, goalsFail: false, training: false };

  test('five days in a row call for a decision, four do not', () => {
    expect(absences(absence).interruptionPending).toBe(false);
    expect(absences({ ...absence, consecutiveDays: 5 }).interruptionPending).toBe(true);
  });

  test('absences that make the goals fail call for one as well', () => {
    expect(absences({ ...absence, goalsFail: true }).interruptionPending).toBe(true);
  });

  test('training has its own section', () => {
    expect(absences({ ...absence, training: true }).why.source).toBe('380/2023 65 §');
  });
});
