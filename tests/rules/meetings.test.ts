import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterServiceDiscussion,
  arranged,
  discussion,
  earlySupplementary,
  firstInterview,
  laterSupplementary,
  needsFirstInterview,
  rest,
  waitsForEarly,
  type KnownEnding,
  type RestingFacts,
} from '#app/rules/meetings.ts';
import { regimeAt } from '#app/rules/regimes.ts';
import { anyDate, isDayOff } from './arbitraries.ts';

describe('the initial interview (380/2023 § 31)', () => {
  test.each([
    ['2021-03-01', '2021-03-15', 'R0', '14 days before the Nordic model'],
    ['2021-12-11', '2021-12-27', 'R0', '14 days end on Christmas Day and move'],
    ['2022-05-01', '2022-05-16', 'R0', 'the last day before the Nordic model; 15 May is a Sunday'],
    ['2022-05-02', '2022-05-09', 'R1', 'five working days'],
    ['2022-05-25', '2022-06-02', 'R1', 'five working days over Ascension Day'],
    ['2024-12-31', '2025-01-09', 'R1', 'started on the last day of the trial'],
    ['2025-01-01', '2025-01-09', 'R2', 'started on the first day of the employment areas'],
    ['2025-01-02', '2025-01-10', 'R2', 'five working days over Epiphany'],
    ['2025-12-17', '2025-12-29', 'R2', 'the fifth working day is Christmas Eve and moves'],
    ['2025-12-31', '2026-01-09', 'R2', 'started under five days, ends in the year of ten'],
    ['2026-01-01', '2026-01-16', 'R3', 'ten working days'],
    ['2026-03-20', '2026-04-07', 'R4', 'ten working days over Easter'],
    ['2026-06-08', '2026-06-22', 'R5', 'ten working days over Midsummer'],
    ['2026-11-22', '2026-12-04', 'R6', 'ten working days from a Sunday'],
    ['2026-11-23', '2026-12-07', 'R6', 'ten working days from a Monday'],
  ])('started %s: by %s (%s, %s)', (start, due, regime) => {
    const result = firstInterview(start);
    expect(result.due).toBe(due);
    expect(result.why.regime).toBe(regime);
    expect(result.why.facts).toMatchObject({ from: start, due });
  });

  test('a working day is to be verified, because the act does not say whether Saturday is one', () => {
    expect(firstInterview('2025-02-03').why.verify).toBe(true);
  });

  test('a moved deadline says from which day it moved', () => {
    expect(firstInterview('2025-12-17').movedFrom).toBe('2025-12-24');
    expect(firstInterview('2025-02-03').movedFrom).toBeNull();
  });

  test.each([
    [null, '2025-03-03', true, 'newInterviewFirstTime'],
    ['2025-01-15', '2025-07-14', false, 'newInterviewNotNeeded'],
    ['2025-01-15', '2025-07-15', true, 'newInterviewNeeded'],
    ['2025-08-31', '2026-02-27', false, 'newInterviewNotNeeded'],
    ['2025-08-31', '2026-02-28', true, 'newInterviewNeeded'],
  ])('ended %s, restarted %s: a new interview is needed: %s', (endedOn, restartOn, needed, rule) => {
    expect(needsFirstInterview({ endedOn, restartOn })).toMatchObject({ needed, why: { rule } });
  });
});

describe('the job search discussion every three months (380/2023 § 32)', () => {
  test.each([
    ['2025-01-15', '2025-04-15'],
    ['2025-10-06', '2026-01-07'],
    ['2025-11-30', '2026-03-02'],
    ['2026-01-31', '2026-04-30'],
    ['2026-09-24', '2026-12-28'],
  ])('counted from %s it is due by %s', (anchor, due) => {
    expect(discussion(anchor).due).toBe(due);
  });

  test('the interval read in the act is certain as long as the day has not moved', () => {
    expect(discussion('2025-01-15').why.verify).toBe(false);
    expect(discussion('2025-10-06').why.verify).toBe(true);
  });
});

describe('supplementary discussions (380/2023 § 32)', () => {
  const facts = { heldBefore: false, situation: 'unemployed', requested: false } as const;

  test('from 2025, five about every two weeks in three months', () => {
    expect(earlySupplementary({ ...facts, interviewOn: '2025-02-03' })).toMatchObject({
      count: 5,
      until: '2025-05-03',
      dates: ['2025-02-17', '2025-03-03', '2025-03-17', '2025-03-31', '2025-04-14'],
    });
  });

  test('the rhythm steps over Christmas Eve', () => {
    const { dates } = earlySupplementary({ ...facts, interviewOn: '2025-12-10' });
    expect(dates).toEqual(['2025-12-29', '2026-01-07', '2026-01-21', '2026-02-04', '2026-02-18']);
  });

  test('four, when one was held before the interview', () => {
    expect(earlySupplementary({ ...facts, interviewOn: '2025-02-03', heldBefore: true }).count).toBe(4);
  });

  test('under the Nordic model of 2022, five without a set rhythm', () => {
    expect(earlySupplementary({ ...facts, interviewOn: '2022-06-01' })).toMatchObject({
      count: 5,
      until: '2022-09-01',
      dates: [],
    });
  });

  test('a laid-off person gets them only on request', () => {
    const laidOff = { ...facts, interviewOn: '2025-02-03', situation: 'laidOff' } as const;
    expect(earlySupplementary(laidOff)).toMatchObject({
      count: 0,
      why: { rule: 'earlySupplementaryOnRequest' },
    });
    expect(earlySupplementary({ ...laidOff, requested: true }).count).toBe(5);
  });

  test('a part-timer gets them only on request', () => {
    const partTime = { ...facts, interviewOn: '2025-02-03', situation: 'partTime' } as const;
    expect(earlySupplementary(partTime).count).toBe(0);
  });

  test('an interview held on the last day of 2025 still brings five; on the first of 2026 they go by need', () => {
    expect(earlySupplementary({ ...facts, interviewOn: '2025-12-31' }).count).toBe(5);
    expect(earlySupplementary({ ...facts, interviewOn: '2026-01-01' })).toMatchObject({
      count: 0,
      why: { rule: 'supplementaryByNeed', verify: true },
    });
  });

  test('after six months there are two within one month, until 2025', () => {
    const pair = { situation: 'unemployed', requested: false } as const;
    expect(laterSupplementary({ ...pair, anchor: '2025-02-03' })).toMatchObject({
      count: 2,
      from: '2025-08-03',
      until: '2025-09-03',
    });
    expect(laterSupplementary({ ...pair, anchor: '2026-02-03' }).count).toBe(0);
    expect(laterSupplementary({ ...pair, anchor: '2025-02-03', situation: 'partTime' }).count).toBe(0);
  });
});

describe('discussions rest during a long service (380/2023 § 33)', () => {
  const trial: RestingFacts = {
    kind: 'workTrial',
    from: '2025-03-03',
    until: '2025-05-30',
    hasVocationalEducation: true,
  };

  test('one discussion is held a month before the estimated end and one supplementary within a month after it', () => {
    const result = rest(trial);
    expect(result).toMatchObject({ rests: true, supplementaryUntil: '2025-05-30' });
    expect(result.discussion?.due).toBe('2025-04-30');
  });

  test.each([
    ['labourMarketTraining', true],
    ['workTrial', true],
    ['paySubsidisedJob', true],
    ['continuousRehabilitation', true],
    ['selfMotivatedStudy', false],
    ['otherService', false],
  ] as const)('%s of a person with vocational education: rests %s', (kind, rests) => {
    expect(rest({ ...trial, kind }).rests).toBe(rests);
  });

  test('self-motivated study counts when the person has no vocational education', () => {
    expect(rest({ ...trial, kind: 'selfMotivatedStudy', hasVocationalEducation: false }).rests).toBe(true);
  });

  test.each([
    ['2025-04-02', false],
    ['2025-04-03', true],
  ])('from 3 March until %s lasts more than a month: %s', (until, rests) => {
    expect(rest({ ...trial, until }).rests).toBe(rests);
  });

  test('during joint-purchase training only a weighty reason brings a discussion', () => {
    expect(rest({ ...trial, kind: 'jointPurchaseTraining' })).toMatchObject({
      rests: true,
      discussion: null,
      why: { rule: 'suspendedJointPurchase' },
    });
  });
});

describe('after the discussion before a service ends (380/2023 § 33)', () => {
  test.each([
    ['2021-06-01', null, 'R0 knows no pause'],
    ['2023-03-31', '2023-05-02', 'R1: 30 April is a Sunday, 1 May a holiday'],
    ['2025-05-21', '2025-06-23', 'R2: Midsummer Day moves to Monday'],
    ['2026-10-23', '2026-11-23', 'R6'],
  ])('held %s: the supplementary one by %s (%s)', (held, due, _why) => {
    expect(afterServiceDiscussion(held)?.due ?? null).toBe(due);
  });

  test.each([
    ['2024-12-31', 5, false, 'R1 counts from the interview'],
    ['2025-01-01', 5, true, 'R2 counts from the last of the five'],
    ['2025-01-01', 0, false, 'nobody asked for them'],
    ['2026-01-01', 0, false, 'R3 has none by itself'],
  ])('interview %s with %i planned: the next discussion waits: %s (%s)', (on, planned, waits, _why) => {
    expect(waitsForEarly(on, planned)).toBe(waits);
  });
});

describe('discussions are left out when unemployment is about to end (380/2023 § 32)', () => {
  const work: KnownEnding = { on: '2025-05-20', lastsUntil: null, because: 'work' };
  const facts = { today: '2025-03-10', ending: work, requested: false };

  test.each([
    ['work within three months, for good', work, false],
    ['work exactly three months ahead', { ...work, on: '2025-06-10' }, false],
    ['work a day later than that', { ...work, on: '2025-06-11' }, true],
    ['work for less than three months', { ...work, lastsUntil: '2025-08-19' }, true],
    ['work for three months', { ...work, lastsUntil: '2025-08-20' }, false],
    ['conscription', { ...work, because: 'conscription' }, false],
    ['family leave', { ...work, because: 'familyLeave' }, false],
    ['training', { ...work, because: 'training' }, true],
    ['a pay-subsidised job', { ...work, because: 'paySubsidisedJob' }, true],
    ['part-time work of at most 80 per cent', { ...work, because: 'partTimeAtMost80' }, true],
    ['nothing known', null, true],
  ] as const)('%s: arranged %s', (_name, ending, expected) => {
    expect(arranged({ ...facts, ending }).arranged).toBe(expected);
  });

  test('the seeker’s own request always brings a discussion', () => {
    expect(arranged({ ...facts, requested: true })).toMatchObject({
      arranged: true,
      why: { rule: 'arrangedOnRequest' },
    });
  });

  test('before 2025 only the end of jobseeking within a month leaves them out', () => {
    const old = { today: '2024-03-11', requested: false };
    const ends = { on: '2024-04-11', lastsUntil: null, because: 'jobseekingEnds' } as const;
    expect(arranged({ ...old, ending: ends }).arranged).toBe(false);
    expect(arranged({ ...old, ending: { ...ends, on: '2024-04-12' } }).arranged).toBe(true);
    expect(arranged({ ...old, ending: { ...ends, because: 'work' } }).arranged).toBe(true);
  });
});

describe('whatever the dates', () => {
  test('an interview and a discussion are never due before their start nor on a day off, and belong to the start’s regime', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        for (const deadline of [firstInterview(date), discussion(date)]) {
          expect(deadline.due > date).toBe(true);
          expect(isDayOff(deadline.due)).toBe(false);
          expect(deadline.why.regime).toBe(regimeAt(date));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the discussion before a service ends is never before the service nor on a day off', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), (from, days) => {
        const until = new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const { discussion: before } = rest({ kind: 'workTrial', from, until, hasVocationalEducation: true });
        if (!before) return;
        expect(before.due >= from).toBe(true);
        expect(isDayOff(before.due)).toBe(false);
      }),
    );
  });

  test('the supplementary discussion after a service is never in the past or on a day off', () => {
    fc.assert(
      fc.property(anyDate, (held) => {
        const after = afterServiceDiscussion(held);
        if (!after) return;
        expect(after.due > held).toBe(true);
        expect(isDayOff(after.due)).toBe(false);
      }),
    );
  });

  test('supplementary discussions come in order, after the interview, within their time, on working days', () => {
    fc.assert(
      fc.property(anyDate, fc.boolean(), (interviewOn, heldBefore) => {
        const result = earlySupplementary({
          interviewOn,
          heldBefore,
          situation: 'unemployed',
          requested: false,
        });
        expect([...result.dates].sort()).toEqual(result.dates);
        for (const date of result.dates) {
          expect(date > interviewOn && date <= (result.until ?? '')).toBe(true);
          expect(isDayOff(date)).toBe(false);
        }
      }),
    );
  });
});
