import { describe, expect, test } from 'vitest';
import {
  assignedJobBinds,
  counts,
  reportingDeadline,
  skillProtection,
  type ActFacts,
} from '#app/rules/job-search.ts';

const application: ActFacts = {
  act: 'application',
  on: '2025-03-10',
  period: { from: '2025-03-03', to: '2025-04-02' },
  employmentDays: null,
  reasonablyExpected: true,
  shortAgreed: false,
  countedBefore: 0,
};

describe('what counts as applying for a job opportunity (380/2023 § 45)', () => {
  test.each<[string, Partial<ActFacts>, string]>([
    ['an application', {}, 'yes'],
    ['on the first day of the period', { on: '2025-03-03' }, 'yes'],
    ['on the last day of the period', { on: '2025-04-02' }, 'yes'],
    ['the day before the period', { on: '2025-03-02' }, 'no'],
    ['the day after the period', { on: '2025-04-03' }, 'no'],
    ['work of two weeks', { employmentDays: 14 }, 'yes'],
    ['work of less than two weeks', { employmentDays: 13 }, 'no'],
    ['short work, when the plan allows it', { employmentDays: 3, shortAgreed: true }, 'yes'],
    ['work one cannot expect to get', { reasonablyExpected: false }, 'no'],
    ['an assigned job applied for', { act: 'assignedJobApplication' }, 'yes'],
    ['asking one’s own employer for more work', { act: 'moreWorkFromEmployer' }, 'yes'],
    ['looking for entrepreneur opportunities', { act: 'entrepreneurship' }, 'yes'],
    ['registering with a temporary work agency', { act: 'tempAgencyRegistration' }, 'yes'],
    ['publishing the profile the first time', { act: 'profilePublished' }, 'yes'],
    ['publishing the profile again', { act: 'profilePublished', countedBefore: 1 }, 'no'],
    ['another comparable act', { act: 'otherAct' }, 'human'],
  ])('%s', (_name, changed, expected) => {
    expect(counts({ ...application, ...changed }).counts).toBe(expected);
  });

  test('that a profile counts once is a practice and to be verified', () => {
    expect(counts({ ...application, act: 'profilePublished' }).why.verify).toBe(true);
  });
});

describe('does an assigned job bind (1290/2002 2 a:9)', () => {
  test.each<[string, Parameters<typeof assignedJobBinds>[0], boolean | null, string]>([
    [
      'six months after the interview',
      { assignedOn: '2025-08-03', lastInterviewOn: '2025-02-03', targetReported: false },
      true,
      'assignedJobBinds',
    ],
    [
      'a day before that',
      { assignedOn: '2025-08-02', lastInterviewOn: '2025-02-03', targetReported: false },
      false,
      'assignedJobTooEarly',
    ],
    [
      'when the agreed number is already reported',
      { assignedOn: '2025-08-03', lastInterviewOn: '2025-02-03', targetReported: true },
      false,
      'assignedJobReported',
    ],
    [
      'without any interview',
      { assignedOn: '2025-08-03', lastInterviewOn: null, targetReported: false },
      false,
      'assignedJobNoInterview',
    ],
    [
      'on 31 December 2025',
      { assignedOn: '2025-12-31', lastInterviewOn: '2025-12-01', targetReported: false },
      false,
      'assignedJobTooEarly',
    ],
    [
      'from 2026 at once',
      { assignedOn: '2026-01-01', lastInterviewOn: '2025-12-01', targetReported: false },
      true,
      'assignedJobAlways',
    ],
    [
      'from 2026 though the number is reported',
      { assignedOn: '2026-01-01', lastInterviewOn: null, targetReported: true },
      true,
      'assignedJobAlways',
    ],
    [
      'before May 2022 it is not known',
      { assignedOn: '2022-05-01', lastInterviewOn: '2021-05-01', targetReported: false },
      null,
      'assignedJobUnknown',
    ],
  ])('%s', (_name, facts, binds, rule) => {
    expect(assignedJobBinds(facts)).toMatchObject({ binds, why: { rule } });
  });
});

describe('skill protection of three months (1290/2002 2 a:8)', () => {
  test.each([
    ['2025-02-03', null, '2025-05-02'],
    ['2025-02-03', '2025-03-31', '2025-06-29'],
    ['2025-02-03', '2024-12-31', '2025-05-02'],
  ])('registered %s, studies ended %s: until %s', (registeredOn, studiesEndedOn, until) => {
    expect(skillProtection(registeredOn, studiesEndedOn).until).toBe(until);
  });
});

describe('reporting (380/2023 § 38)', () => {
  test('a reporting day on a weekend is the Monday after it', () => {
    expect(reportingDeadline('2026-11-22')).toMatchObject({ due: '2026-11-23', movedFrom: '2026-11-22' });
    expect(reportingDeadline('2026-11-23')).toMatchObject({ due: '2026-11-23', movedFrom: null });
  });
});
