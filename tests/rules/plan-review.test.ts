import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activationPlan,
  integrationPlan,
  integrationService,
  planReview,
  type PlanKind,
} from '#app/rules/plan-review.ts';
import { anyDate, isDayOff } from './arbitraries.ts';

describe('when a plan is reviewed', () => {
  test.each<[PlanKind, string, string, string]>([
    ['employment', '2025-01-15', '2025-04-15', '380/2023 § 35, in the discussion every three months'],
    ['multiSectoral', '2025-01-15', '2025-04-15', '381/2023 § 6, at least every three months'],
    ['integration', '2025-01-15', '2025-07-15', '681/2023, at least every six months'],
    ['integration', '2025-08-31', '2026-03-02', '681/2023, the end of February is a Saturday'],
    ['employment', '2026-09-25', '2026-12-28', '380/2023 § 35, over Christmas'],
  ])('%s plan of %s: by %s (%s)', (kind, agreedOn, due) => {
    expect(planReview(kind, agreedOn).review?.due).toBe(due);
  });

  test('no interval is known for the activation plan', () => {
    expect(planReview('activation', '2025-01-15')).toMatchObject({
      review: null,
      why: { rule: 'planReviewNoInterval', verify: true },
    });
  });

  test('an integration plan of before 2025 is to be verified, because another act was in force', () => {
    expect(planReview('integration', '2024-01-15').review?.why.verify).toBe(true);
    expect(planReview('integration', '2025-01-15').review?.why.verify).toBe(false);
  });

  test('a review is never due before the plan nor on a day off', () => {
    const anyKind = fc.constantFrom('employment', 'multiSectoral', 'integration');
    fc.assert(
      fc.property(anyKind, anyDate, (kind, agreedOn) => {
        const due = planReview(kind, agreedOn).review?.due ?? '';
        expect(due > agreedOn).toBe(true);
        expect(isDayOff(due)).toBe(false);
      }),
    );
  });
});

describe('the integration plan (681/2023 §§ 14–23)', () => {
  const facts = { firstPermitOn: '2023-06-15', firstPlanOn: null, extended: false };

  test('it is made within three years of the first permit', () => {
    expect(integrationPlan(facts, '2026-06-15')).toMatchObject({ possible: true, madeBy: '2026-06-15' });
    expect(integrationPlan(facts, '2026-06-16').possible).toBe(false);
  });

  test('the first lasts at most a year, all of them two, and four when extended', () => {
    const made = { ...facts, firstPlanOn: '2025-02-01' };
    expect(integrationPlan(made, '2025-02-01')).toMatchObject({
      firstEnds: '2026-02-01',
      ends: '2027-02-01',
    });
    expect(integrationPlan({ ...made, extended: true }, '2025-02-01').ends).toBe('2029-02-01');
  });

  test('the person is directed to the agreed service within a month', () => {
    expect(integrationService('2025-02-03').due).toBe('2025-03-03');
    expect(integrationService('2025-03-06').due).toBe('2025-04-07');
  });
});

describe('for whom an activation plan is made', () => {
  test('until the end of 2025 for the long unemployed, since then for people on social assistance', () => {
    const fits = (onSocialAssistance: boolean, date: string) =>
      activationPlan({ onSocialAssistance }, date).fits;
    expect([fits(false, '2025-12-31'), fits(false, '2026-01-01'), fits(true, '2026-01-01')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('is to be verified, because the act was not read as amended', () => {
    for (const date of ['2024-05-06', '2025-05-06', '2026-05-06'])
      expect(activationPlan({ onSocialAssistance: true }, date).why.verify).toBe(true);
  });
});
