import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appeal,
  daysLeft,
  decisionKinds,
  legalBasis,
  noticeDay,
  serviceWays,
  type DecisionKind,
  type ServiceWay,
} from '#app/rules/appeal.ts';
import { daysBetween, startOfDay } from '#app/rules/dates.ts';
import { anyDate, isDayOff } from './arbitraries.ts';

describe('how a decision is appealed (facts 1.35, 1.36: 380/2023 §§ 145–148, 434/2003 §§ 49 c, 59)', () => {
  test.each<[string, DecisionKind, string, ServiceWay, string, string, string]>([
    // Tuesday 1 September 2026 + 7 days = 8 September; + 30 days = Thursday 8 October.
    ['a refusal by letter', 'registrationRefused', '2026-09-01', 'letter', 'socialSecurityBoard', '2026-09-08', '2026-10-08'],
    // Handed over on Friday 2 October; + 30 days = Sunday 1 November, so Monday.
    ['a refusal handed over', 'registrationRefused', '2026-10-02', 'handed', 'socialSecurityBoard', '2026-10-02', '2026-11-02'],
    ['an electronic refusal', 'registrationRefused', '2026-11-16', 'electronic', 'socialSecurityBoard', '2026-11-19', '2026-12-21'],
    ['an end for a missed contact', 'endedContactMissed', '2026-11-16', 'letter', 'rectification', '2026-11-23', '2026-12-23'],
    // 30 days from 24 November is Christmas Eve: after the holidays, Monday 28 December.
    ['an end for a lapsed right', 'endedRightLapsed', '2026-11-24', 'handed', 'rectification', '2026-11-24', '2026-12-28'],
  ])('%s', (_name, kind, sentOn, way, body, noticeOn, until) => {
    const answer = appeal(kind, sentOn, way);
    expect({ body: answer.body, noticeOn: answer.notice.on, until: answer.until.due }).toEqual({ body, noticeOn, until });
  }); // prettier-ignore

  test('the third day of an electronic notice and the road of an end are to be verified', () => {
    expect(noticeDay('2026-11-16', 'letter').why.verify).toBe(false);
    expect(noticeDay('2026-11-16', 'electronic').why.verify).toBe(true);
    expect(appeal('registrationRefused', '2025-09-01', 'letter').until.why.verify).toBe(false);
    expect(appeal('endedContactMissed', '2025-09-01', 'letter').until.why.verify).toBe(true);
  });

  test('the ground is § 27 for a refusal and § 28 for an end; the first miss of 2026 is to be verified', () => {
    expect(legalBasis('registrationRefused', '2025-06-02')).toMatchObject({ source: '380/2023 27 §', verify: false });
    expect(legalBasis('endedRightLapsed', '2025-06-02')).toMatchObject({ source: '380/2023 28 §', verify: false });
    expect(legalBasis('endedContactMissed', '2025-06-02').verify).toBe(false);
    expect(legalBasis('endedContactMissed', '2026-06-02').verify).toBe(true);
  }); // prettier-ignore

  test('nobody has less than thirty days, and the last day is never a day off', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom(...decisionKinds),
        fc.constantFrom(...serviceWays),
        (sentOn, kind, way) => {
          const { notice, until } = appeal(kind, sentOn, way);
          expect(notice.on >= sentOn).toBe(true);
          expect(daysBetween(notice.on, until.due)).toBeGreaterThanOrEqual(30);
          expect(isDayOff(until.due)).toBe(false);
        },
      ),
    );
  });

  test.each([
    ['the last day itself is one day left', '2026-12-23', '2026-12-23', 1],
    ['a week before', '2026-12-23', '2026-12-17', 7],
    ['the day after', '2026-12-23', '2026-12-24', 0],
  ])('days left: %s', (_name, until, today, left) => {
    expect(daysLeft(until, startOfDay(today))).toBe(left);
  });
});
