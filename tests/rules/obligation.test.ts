import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#app/rules/dates.ts';
import {
  obligation,
  ordinaryObligation,
  reviewPeriods,
  type ObligationFacts,
} from '#app/rules/obligation.ts';
import { postponement } from '#app/rules/postponement.ts';
import { anyDate } from './arbitraries.ts';

const facts: ObligationFacts = { ...ordinaryObligation, date: '2025-03-03' };

describe('how many opportunities (380/2023 §§ 44–48)', () => {
  test.each<[string, Partial<ObligationFacts>, string, number, number]>([
    ['an unemployed person', {}, 'standard', 3, 4],
    ['a person under threat of unemployment', { situation: 'threatened' }, 'standard', 3, 4],
    ['a labour market trainee', { situation: 'labourMarketTraining' }, 'standard', 3, 4],
    ['a pay-subsidised employee', { situation: 'paySubsidisedJob' }, 'standard', 3, 4],
    ['more opportunities than four', { suitableOpportunities: 9 }, 'standard', 3, 4],
    ['three suitable opportunities', { suitableOpportunities: 3 }, 'lowered', 3, 3],
    ['one suitable opportunity', { suitableOpportunities: 1 }, 'lowered', 3, 1],
    ['no suitable opportunity', { suitableOpportunities: 0 }, 'notSet', 0, 0],
    ['part-time work', { partTime: true }, 'partTime', 1, 1],
    ['studies without vocational education', { studiesWithoutVocationalEducation: true }, 'study', 1, 3],
    ['a person whom it does not bind', { situation: 'otherSituation' }, 'doesNotBind', 0, 0],
    ['today', { date: '2026-11-23' }, 'standard', 3, 4],
    ['in 2022 under the Nordic model', { date: '2022-05-02' }, 'standard', 3, 4],
    ['the day before the Nordic model', { date: '2022-05-01' }, 'individual', 0, 0],
    ['literacy studies', { notSet: { ground: 'literacyStudies', openMarketPossible: true } }, 'notSet', 0, 0],
    [
      'joint-purchase training',
      { notSet: { ground: 'jointPurchaseTraining', openMarketPossible: true } },
      'notSet',
      0,
      0,
    ],
    [
      'prevented from the labour market',
      { notSet: { ground: 'preventedFromLabourMarket', openMarketPossible: true } },
      'notSet',
      0,
      0,
    ],
    [
      'multi-sectoral need without a chance in the open market',
      { notSet: { ground: 'multiSectoralNeed', openMarketPossible: false } },
      'notSet',
      0,
      0,
    ],
    [
      'multi-sectoral need with such a chance',
      { notSet: { ground: 'multiSectoralNeed', openMarketPossible: true } },
      'standard',
      3,
      4,
    ],
    [
      'not able to work but with such a chance',
      { notSet: { ground: 'notAbleToWork', openMarketPossible: true } },
      'standard',
      3,
      4,
    ],
    ['unemployment ends after two full months', { unemploymentEnds: '2025-05-20' }, 'shortRemaining', 2, 4],
    ['unemployment ends within the first month', { unemploymentEnds: '2025-03-20' }, 'shortRemaining', 0, 4],
    [
      'unemployment ends after exactly three months',
      { unemploymentEnds: '2025-06-03' },
      'shortRemaining',
      3,
      4,
    ],
    ['unemployment ends later than that', { unemploymentEnds: '2025-06-04' }, 'standard', 3, 4],
  ])('%s', (_name, changed, mode, periods, perPeriod) => {
    expect(obligation({ ...facts, ...changed })).toMatchObject({ mode, periods, perPeriod });
  });

  test('part-time and study obligations cover three months at a time', () => {
    expect(obligation({ ...facts, partTime: true }).periodMonths).toBe(3);
    expect(obligation({ ...facts, studiesWithoutVocationalEducation: true }).periodMonths).toBe(3);
  });

  test('a lowered or missing obligation needs a recorded reason', () => {
    expect(obligation({ ...facts, suitableOpportunities: 2 }).needsReason).toBe(true);
    expect(obligation({ ...facts, suitableOpportunities: 0 }).needsReason).toBe(true);
    expect(obligation(facts).needsReason).toBe(false);
  });

  test('the number is never negative and never above four a month', () => {
    fc.assert(
      fc.property(anyDate, fc.double({ min: -5, max: 50, noNaN: true }), (date, suitableOpportunities) => {
        const { perPeriod } = obligation({ ...facts, date, suitableOpportunities });
        expect(Number.isInteger(perPeriod) && perPeriod >= 0 && perPeriod <= 4).toBe(true);
      }),
    );
  });
});

describe('the start that waits (380/2023 § 46)', () => {
  const work = postponement({ ground: 'workOver80', endsOn: '2025-04-30' }, facts.date);

  test('work of more than 80 per cent: until it ends', () => {
    expect(obligation({ ...facts, postponed: work })).toMatchObject({ mode: 'postponed', perPeriod: 0 });
    expect(obligation({ ...facts, postponed: work, date: '2025-04-30' }).mode).toBe('standard');
  });

  test('a laid-off person waits three months from the lay-off', () => {
    const laidOff = { ground: 'laidOff', laidOffFrom: '2025-02-01', discussionOn: null } as const;
    expect(postponement(laidOff, '2025-03-03')).toMatchObject({
      until: '2025-05-01',
      why: { source: '380/2023 46 § (435/2024)', facts: { ground: 'laidOff', until: '2025-05-01' } },
    });
  });

  test('before 2025 the laid-off person’s discussion had to be held as well', () => {
    const laidOff = { ground: 'laidOff', laidOffFrom: '2024-02-01', discussionOn: null } as const;
    const open = postponement(laidOff, '2024-03-03');
    expect(open.until).toBeNull();
    expect(obligation({ ...facts, date: '2024-08-01', postponed: open }).mode).toBe('postponed');
    expect(postponement({ ...laidOff, discussionOn: '2024-05-20' }, '2024-03-03').until).toBe('2024-05-20');
    expect(postponement({ ...laidOff, discussionOn: '2024-03-20' }, '2024-03-03').until).toBe('2024-05-01');
  });

  test('a service of more than a month: until the discussion before its end', () => {
    expect(postponement({ ground: 'longService', discussionOn: '2025-04-30' }, '2025-03-03').until).toBe(
      '2025-04-30',
    );
  });
});

describe('review periods (380/2023 § 44)', () => {
  const standard = { periods: 3, periodMonths: 1, perPeriod: 4 };

  test('three of a month each, one after the other', () => {
    const periods = reviewPeriods(standard, { start: '2025-03-03', merged: false });
    expect(periods.map(({ from, to, target }) => [from, to, target])).toEqual([
      ['2025-03-03', '2025-04-02', 4],
      ['2025-04-03', '2025-05-02', 4],
      ['2025-05-03', '2025-06-02', 4],
    ]);
  });

  test('from the last day of January they follow the calendar', () => {
    const periods = reviewPeriods(standard, { start: '2025-01-31', merged: false });
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2025-01-31', '2025-02-27'],
      ['2025-02-28', '2025-03-30'],
      ['2025-03-31', '2025-04-29'],
    ]);
  });

  test('merged for a weighty reason, the total stays twelve', () => {
    const periods = reviewPeriods(standard, { start: '2025-03-03', merged: true });
    expect(periods.map(({ from, to, target }) => [from, to, target])).toEqual([
      ['2025-03-03', '2025-06-02', 12],
    ]);
  });

  test('one in three months for a part-timer', () => {
    const periods = reviewPeriods(
      { periods: 1, periodMonths: 3, perPeriod: 1 },
      { start: '2025-03-03', merged: false },
    );
    expect(periods.map(({ from, to, target }) => [from, to, target])).toEqual([
      ['2025-03-03', '2025-06-02', 1],
    ]);
  });

  test('no obligation, no period', () => {
    const options = { start: '2025-03-03', merged: false };
    expect(reviewPeriods({ periods: 0, periodMonths: 0, perPeriod: 0 }, options)).toEqual([]);
    expect(reviewPeriods({ periods: 3, periodMonths: 1, perPeriod: 0 }, options)).toEqual([]);
  });

  test('periods leave no day out, take no day twice, and merging keeps both the span and the total', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (start, periods, perPeriod) => {
          const set = { periods, periodMonths: 1, perPeriod };
          const apart = reviewPeriods(set, { start, merged: false });
          const [joined, ...more] = reviewPeriods(set, { start, merged: true });
          expect(more).toEqual([]);
          expect(apart[0]?.from).toBe(start);
          apart.slice(1).forEach((period, index) => {
            expect(period.from).toBe(addDays(apart[index]?.to ?? '', 1));
          });
          expect([joined?.from, joined?.to]).toEqual([start, apart.at(-1)?.to]);
          expect(joined?.target).toBe(apart.reduce((sum, period) => sum + period.target, 0));
        },
      ),
    );
  });
});
