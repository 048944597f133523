import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  benefitShare,
  integrationUntil,
  marksReached,
  shareOfMonth,
  type ShareFacts,
} from '#app/rules/benefit-share.ts';

const facts: ShareFacts = {
  date: '2025-03-03',
  benefit: 'labourMarketSubsidy',
  paidDays: 0,
  layOff: false,
  integrationUntil: null,
};

describe('the municipality’s share by paid days (1290/2002 14:3 a–3 b, from 2025)', () => {
  test.each([
    [0, 0],
    [100, 0],
    [101, 10],
    [200, 10],
    [201, 20],
    [300, 20],
    [301, 30],
    [400, 30],
    [401, 40],
    [700, 40],
    [701, 50],
    [2000, 50],
  ])('labour market subsidy, day %i: %i per cent', (paidDays, percent) => {
    expect(benefitShare({ ...facts, paidDays }).percent).toBe(percent);
  });

  test.each(['basicAllowance', 'earningsRelated'] as const)('%s stops at 40 per cent', (benefit) => {
    expect(benefitShare({ ...facts, benefit, paidDays: 400 }).percent).toBe(30);
    expect(benefitShare({ ...facts, benefit, paidDays: 401 }).percent).toBe(40);
    expect(benefitShare({ ...facts, benefit, paidDays: 701 }).percent).toBe(40);
  });

  test.each([
    [299, 0],
    [301, 50],
    [1000, 50],
    [1001, 70],
  ])('before 2025, labour market subsidy, day %i: %i per cent', (paidDays, percent) => {
    expect(benefitShare({ ...facts, date: '2023-03-03', paidDays }).percent).toBe(percent);
  });

  test('before 2025 the municipality paid nothing of the allowances', () => {
    expect(
      benefitShare({ ...facts, date: '2023-03-03', benefit: 'basicAllowance', paidDays: 900 }).percent,
    ).toBe(0);
  });

  test('lay-off days are not the municipality’s (555/1998 § 4)', () => {
    expect(benefitShare({ ...facts, paidDays: 500, layOff: true })).toMatchObject({
      percent: 0,
      why: { verify: false },
    });
  });

  test('the state pays for an integration client for three years when protection-based, else for one', () => {
    expect(integrationUntil('2024-05-10', true)).toBe('2027-05-10');
    expect(integrationUntil('2024-05-10', false)).toBe('2025-05-10');
    const client = { ...facts, paidDays: 500, integrationUntil: '2025-03-03' };
    expect(benefitShare(client).percent).toBe(0);
    expect(benefitShare({ ...client, date: '2025-03-04' }).percent).toBe(40);
  });

  test('the shares after 1 May 2026 are not confirmed', () => {
    expect(benefitShare({ ...facts, date: '2026-04-30', paidDays: 500 }).why.verify).toBe(false);
    expect(benefitShare({ ...facts, date: '2026-05-01', paidDays: 500 }).why.verify).toBe(true);
    expect(
      benefitShare({ ...facts, date: '2026-05-01', benefit: 'generalSocialSecurityBenefit', paidDays: 500 }),
    ).toMatchObject({
      percent: null,
      why: { verify: true },
    });
  });

  test('the share never falls as days add up', () => {
    const anyBenefit = fc.constantFrom('labourMarketSubsidy', 'basicAllowance', 'earningsRelated');
    fc.assert(
      fc.property(
        anyBenefit,
        fc.constantFrom('2023-03-03', '2025-03-03'),
        fc.nat(1500),
        (benefit, date, paidDays) => {
          const today = benefitShare({ ...facts, benefit, date, paidDays });
          const next = benefitShare({ ...facts, benefit, date, paidDays: paidDays + 1 });
          expect((next.percent ?? -1) >= (today.percent ?? -1)).toBe(true);
          if (next.percent !== today.percent) expect(today.next?.over).toBe(paidDays);
        },
      ),
    );
  });
});

describe('marks and euros', () => {
  test.each([
    [59, 60, [60]],
    [0, 59, []],
    [60, 100, [100]],
    [99, 201, [100, 200]],
    [700, 900, []],
    [0, 800, [60, 100, 200, 300, 400, 700]],
  ])('from %i to %i days the marks %j are reached (1290/2002 13 luku)', (before, after, marks) => {
    expect(marksReached({ date: '2025-03-03', benefit: 'labourMarketSubsidy', before, after })).toEqual(
      marks,
    );
  });

  test('a month is counted day by day, over a step', () => {
    const month = {
      date: '2025-03-31',
      benefit: 'labourMarketSubsidy',
      daysBefore: 90,
      daysPaid: 21,
    } as const;
    // Ten days at nothing, eleven at 10 per cent of 37.21 euros.
    expect(shareOfMonth(month)).toEqual({ euros: 40.93, verify: false });
    expect(shareOfMonth({ ...month, daysBefore: 700 })).toEqual({ euros: 390.71, verify: false });
  });

  test('after 1 May 2026 the daily amount stays, and the share is to be verified', () => {
    const month = {
      date: '2026-05-31',
      benefit: 'labourMarketSubsidy',
      daysBefore: 700,
      daysPaid: 21,
    } as const;
    expect(shareOfMonth(month)).toEqual({ euros: 390.71, verify: true });
  });

  test('the amount before 2025 is not known', () => {
    const month = {
      date: '2024-03-31',
      benefit: 'labourMarketSubsidy',
      daysBefore: 400,
      daysPaid: 21,
    } as const;
    expect(shareOfMonth(month)).toEqual({ euros: null, verify: true });
  });
});
