import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideObligation, type PlanDecision } from '#app/features/obligations/decide-obligation.ts';
import { addDays, addMonths } from '#app/rules/dates.ts';
import { judgedAct } from '#app/rules/job-search.ts';
import { reviewPeriods } from '#app/rules/obligation.ts';
import { startOfObligation } from '#app/rules/obligation-start.ts';
import { postponement } from '#app/rules/postponement.ts';
import { regimes, type RuleSet } from '#app/rules/regimes.ts';
import { anyDate } from './arbitraries.ts';

const running = { from: '2025-03-03', to: '2025-04-02', target: 4, months: 1 };
const monthly = (perPeriod: number) => ({ perPeriod, periodMonths: 1 });

describe('a new plan while a review period runs (380/2023 § 44: a start in the past in the client’s interest)', () => {
  test.each<[string, Parameters<typeof startOfObligation>[0], string, string]>([
    ['nothing runs', { date: '2025-03-20', running: null, next: monthly(4) }, 'begin', '2025-03-20'],
    ['as much as before', { date: '2025-03-20', running, next: monthly(4) }, 'takeOver', '2025-03-03'],
    ['less than before', { date: '2025-03-20', running, next: monthly(1) }, 'takeOver', '2025-03-03'],
    [
      'more than before',
      { date: '2025-03-20', running: { ...running, target: 2 }, next: monthly(4) },
      'wait',
      '2025-04-03',
    ],
    [
      'one in three months instead of four in one',
      { date: '2025-03-20', running, next: { perPeriod: 1, periodMonths: 3 } },
      'takeOver',
      '2025-03-03',
    ],
    [
      'four a month instead of one in three months',
      {
        date: '2025-03-20',
        running: { from: '2025-03-03', to: '2025-06-02', target: 1, months: 3 },
        next: monthly(4),
      },
      'wait',
      '2025-06-03',
    ],
    [
      'single months after joined ones: their first month may be over already',
      {
        date: '2025-05-20',
        running: { from: '2025-03-03', to: '2025-06-02', target: 12, months: 3 },
        next: monthly(4),
      },
      'begin',
      '2025-05-20',
    ],
  ])('%s', (_name, facts, how, start) => {
    expect(startOfObligation(facts)).toEqual({ how, start });
  });

  test('never asks for more in a running period than it did, and never before it began', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 0, max: 27 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (from, day, target, perPeriod) => {
          const to = addDays(addMonths(from, 1), -1);
          const date = addDays(from, day);
          const facts = { date, running: { from, to, target, months: 1 }, next: monthly(perPeriod) };
          const { how, start } = startOfObligation(facts);
          expect(start >= from).toBe(true);
          if (perPeriod > target) expect({ how, start }).toEqual({ how: 'wait', start: addDays(to, 1) });
        },
      ),
    );
  });
});

const plan = (over: Partial<PlanDecision>): PlanDecision => ({
  ...{ mode: 'standard', target: null, reason: null, on: null },
  ...over,
});

describe('what a plan’s decision comes to (380/2023 §§ 44–48)', () => {
  const date = '2025-03-03';
  test.each<[string, Partial<PlanDecision>, string, number, number]>([
    ['four a month', {}, 'start', 3, 4],
    ['lowered to two', { mode: 'lowered', target: 2, reason: 'labourMarket' }, 'start', 3, 2],
    ['joined: the number of each stays', { mode: 'merged', reason: 'weightyReason' }, 'start', 3, 4],
    ['part-time work', { mode: 'partTime' }, 'start', 1, 1],
    ['studies without vocational education', { mode: 'noVocationalStudy' }, 'start', 1, 3],
    ['two whole months left', { mode: 'shortRemaining', target: 4, on: '2025-05-10' }, 'start', 2, 4],
    ['no whole month left', { mode: 'shortRemaining', target: 4, on: '2025-03-20' }, 'unset', 0, 4],
    ['no opportunities', { mode: 'notSet', reason: 'noOpportunities' }, 'unset', 0, 0],
    ['literacy studies', { mode: 'notSet', reason: 'literacyStudies' }, 'unset', 0, 0],
    ['work until April', { mode: 'postponed', reason: 'workOver80', on: '2025-04-30' }, 'postpone', 3, 4],
    ['work that has ended', { mode: 'postponed', reason: 'workOver80', on: '2025-03-01' }, 'start', 3, 4],
    ['a service without a day', { mode: 'postponed', reason: 'serviceOngoing' }, 'postpone', 3, 4],
  ])('%s', (_name, over, kind, periods, perPeriod) => {
    expect(decideObligation(plan(over), date)).toMatchObject({ kind, numbers: { periods, perPeriod } });
  });

  test('before the Nordic model the law sets no number', () => {
    const decided = decideObligation(plan({}), '2022-05-01');
    expect(decided).toMatchObject({ kind: 'unset', numbers: { why: { rule: 'obligationIndividual' } } });
  });

  test('short jobs count only where unemployment is about to end', () => {
    const short = plan({ mode: 'shortRemaining', target: 4, on: '2025-05-10' });
    expect(decideObligation(short, date).numbers.shortAgreed).toBe(true);
    expect(decideObligation(plan({}), date).numbers.shortAgreed).toBe(false);
  });

  test('a service whose end is not known leaves the day open', () => {
    expect(postponement({ ground: 'longService', discussionOn: null }, date)).toMatchObject({
      until: null,
      why: { rule: 'obligationPostponedOpen' },
    });
  });
});

describe('a change of law is a change of data', () => {
  const last = regimes[regimes.length - 1] ?? regimes[0];
  const R7: RuleSet = {
    ...last,
    id: 'R7',
    from: '2027-01-01',
    obligation: { ...last.obligation, value: { periods: 2, periodMonths: 1, opportunities: 6 } },
  };
  const table: typeof regimes = [...regimes, R7];

  test('an obligation set after it follows it; one set before keeps its number and its days', () => {
    const before = decideObligation(plan({}), '2026-12-31', null, table);
    const after = decideObligation(plan({}), '2027-01-01', null, table);
    expect(before.numbers).toMatchObject({ periods: 3, perPeriod: 4, why: { regime: last.id } });
    expect(after.numbers).toMatchObject({ periods: 2, perPeriod: 6, why: { regime: 'R7' } });
    const days = reviewPeriods(before.numbers, { start: '2026-12-31', merged: false }, table);
    expect(days.map(({ target }) => target)).toEqual([4, 4, 4]);
  });
});

test('what a person judges says so', () => {
  expect(judgedAct({ counts: true, on: '2025-03-10' })).toMatchObject({
    counts: 'yes',
    why: { rule: 'countsJudged', source: '380/2023 45 §' },
  });
  expect(judgedAct({ counts: false, on: '2025-03-10' })).toMatchObject({ counts: 'no' });
});
