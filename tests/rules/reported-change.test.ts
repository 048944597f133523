import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  employmentCode,
  employmentCodes,
  workSituation,
  type WorkSituation,
} from '#app/rules/employment-code.ts';
import { changeEffect, changeKinds, hoursKinds, type ChangeFacts } from '#app/rules/reported-change.ts';
import { anyDate } from './arbitraries.ts';

const facts: ChangeFacts = {
  kind: 'workStarts',
  on: '2026-11-16',
  before: '02',
  overTwoWeeks: true,
  fullTime: false,
  hoursPerWeek: null,
  hours: null,
  supported: false,
  workRight: null,
};

describe('employment codes (facts 8.1, 2.5)', () => {
  test.each<[WorkSituation, string]>([
    ['workWithSupport', '00'],
    ['fullTimeWork', '01'],
    ['fullTimeBusiness', '01'],
    ['noWork', '02'],
    ['fewHoursWork', '02'],
    ['laidOff', '03'],
    ['shortenedWeek', '04'],
    ['outsideLabourForce', '05'],
    ['inService', '07'],
    ['inTraining', '08'],
    ['partTimeWork', '09'],
  ])('%s is %s', (situation, code) => {
    expect(employmentCode(situation, '2026-11-16')).toMatchObject({ code, why: { verify: true } });
  });

  test('four hours a week is work, less is being unemployed', () => {
    expect(workSituation({ hoursPerWeek: 3, fullTime: false, supported: false })).toBe('fewHoursWork');
    expect(workSituation({ hoursPerWeek: 4, fullTime: false, supported: false })).toBe('partTimeWork');
  });
});

describe('what a reported change leads to (facts 2.8, 9.1)', () => {
  test.each<[string, Partial<ChangeFacts>, string | null, boolean, string]>([
    ['a full-time job', { fullTime: true, hoursPerWeek: 37 }, '01', true, 'changeKeeps'],
    ['a part-time job', { hoursPerWeek: 20 }, '09', true, 'changeKeeps'],
    ['a job of three hours', { hoursPerWeek: 3 }, '02', true, 'changeKeeps'],
    ['a pay-subsidised job', { fullTime: true, hoursPerWeek: 37, supported: true }, '00', true, 'changeKeeps'],
    ['a job of two weeks', { overTwoWeeks: false, fullTime: true, hoursPerWeek: 37 }, '02', false, 'changeShort'],
    ['the end of a job', { kind: 'workEnds', before: '01' }, '02', true, 'changeKeeps'],
    ['more hours', { kind: 'hoursChange', hours: 'full', hoursPerWeek: 37, before: '09' }, '01', true, 'changeKeeps'],
    ['fewer hours', { kind: 'hoursChange', hours: 'part', hoursPerWeek: 15, before: '01' }, '09', true, 'changeKeeps'],
    ['a full lay-off', { kind: 'hoursChange', hours: 'laidOff', before: '01' }, '03', true, 'changeKeeps'],
    ['a shortened week', { kind: 'hoursChange', hours: 'shortenedWeek', before: '01' }, '04', true, 'changeKeeps'],
    ['a full-time business', { kind: 'businessStarts', fullTime: true }, '01', true, 'changeKeeps'],
    ['a business beside', { kind: 'businessStarts' }, '02', true, 'changeKeeps'],
    ['a business of two weeks', { kind: 'businessStarts', overTwoWeeks: false, fullTime: true }, '02', false, 'changeShort'],
    ['a start-up grant', { kind: 'businessStarts', fullTime: true, supported: true }, '00', true, 'changeKeeps'],
    ['the end of a business', { kind: 'businessEnds', before: '01' }, '02', true, 'changeKeeps'],
    ['informal care', { kind: 'otherPaidActivity' }, '02', true, 'changeKeeps'],
    ['full-time studies', { kind: 'studiesStart', fullTime: true }, '08', true, 'changeKeeps'],
    ['part-time studies', { kind: 'studiesStart' }, '02', true, 'changeKeeps'],
    ['the end of studies', { kind: 'studiesEnd', before: '08' }, '02', true, 'changeKeeps'],
    ['a new unrestricted permit', { kind: 'permit', workRight: 'permitUnrestricted' }, '02', true, 'changeKeeps'],
    ['a permit for one employer', { kind: 'permit', workRight: 'permitOneEmployer' }, '02', true, 'changeRightChecked'],
    ['no right to work', { kind: 'permit', workRight: 'none' }, '02', true, 'changeRightChecked'],
    ['a service broken off', { kind: 'serviceInterrupted', before: '07' }, '02', true, 'changeKeeps'],
    ['a service broken off while in part-time work', { kind: 'serviceInterrupted', before: '09' }, '09', true, 'changeKeeps'],
    ['a new telephone number', { kind: 'contact', before: '09' }, '09', false, 'changeKeeps'],
    ['nothing known before', { kind: 'contact', before: null }, null, false, 'changeKeeps'],
  ])('%s', (_name, changed, code, planReview, rule) => {
    const effect = changeEffect({ ...facts, ...changed });
    expect({ code: effect.code, planReview: effect.planReview, rule: effect.why.rule }).toEqual({ code, planReview, rule });
  }); // prettier-ignore

  test('no change ever ends jobseeking, and the code is always one of the book', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom(...changeKinds),
          on: anyDate,
          before: fc.constantFrom(...employmentCodes, null),
          overTwoWeeks: fc.boolean(),
          fullTime: fc.boolean(),
          hoursPerWeek: fc.option(fc.integer({ min: 0, max: 80 })),
          hours: fc.constantFrom(...hoursKinds, null),
          supported: fc.boolean(),
          workRight: fc.constantFrom('none' as const, 'permitUnrestricted' as const, null),
        }),
        (any) => {
          const effect = changeEffect(any);
          expect([...employmentCodes, null]).toContain(effect.code);
          expect(Object.keys(effect).join(' ')).not.toMatch(/end|sanction/i);
        },
      ),
    );
  });
});
