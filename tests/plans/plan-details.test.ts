import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detailErrors,
  detailsOf,
  missingDetails,
  partnersOf,
  type PlanDetails,
} from '#app/features/plans/plan-details.ts';
import { planLimits } from '#app/features/plans/plan-limits.ts';
import { planKinds } from '#app/features/plans/plan.machine.ts';
import { addDays, addMonths } from '#app/rules/dates.ts';
import { anyDate } from '#tests/rules/arbitraries.ts';

const today = '2026-11-16';
const adult = { today, birthDate: '1980-05-04' };
const integration: PlanDetails = {
  permitKind: 'card',
  firstPermitOn: '2025-11-16',
  assessedOn: '2026-11-01',
  endsOn: '2027-11-16',
};
const wrong = (details: PlanDetails) => detailErrors('integration', details, adult);

describe('What plans of one kind say of their own', () => {
  it('knows its own fields and no others', () => {
    const given = {
      assessmentFrom: ' 2026-11-01 ',
      kelaRehabilitation: 'on',
      endsOn: '2027-01-01',
      other: 1,
    };
    expect(detailsOf('multiSectoral', given)).toEqual({
      assessmentFrom: '2026-11-01',
      kelaRehabilitation: 'yes',
    });
    expect(detailsOf('employment', null)).toEqual({});
  });

  it('names the authorities that approve: the county, and Kela where its rehabilitation is needed', () => {
    expect(planKinds.map((kind) => partnersOf(kind, {}))).toEqual([
      [],
      ['wellbeingCounty'],
      [],
      ['wellbeingCounty'],
    ]);
    expect(partnersOf('multiSectoral', { kelaRehabilitation: 'yes' })).toEqual(['wellbeingCounty', 'kela']);
  });

  it('takes a first integration plan of a year from today, and later ones within two years of the first', () => {
    expect(wrong(integration)).toEqual({});
    expect(wrong({ ...integration, endsOn: '2027-11-17' })).toEqual({ endsOn: ['planTooLong'] });
    const second = { ...integration, firstPlanOn: '2026-05-04' };
    expect(wrong({ ...second, endsOn: '2028-05-04' })).toEqual({});
    expect(wrong({ ...second, endsOn: '2028-05-05' })).toEqual({ endsOn: ['planTooLong'] });
    expect(wrong({ ...second, endsOn: '2030-05-04', extension: 'lowEducation' })).toEqual({});
  });

  it('takes evidence of residence of three years, not a day more', () => {
    expect(wrong({ ...integration, firstPermitOn: '2023-11-16' })).toEqual({});
    expect(wrong({ ...integration, firstPermitOn: '2023-11-15' })).toEqual({
      firstPermitOn: ['residenceTooLong'],
    });
  });

  it('asks somebody under 25 for a goal of studies', () => {
    const missing = (birthDate: string) => missingDetails('integration', integration, { today, birthDate });
    expect(missing('2001-11-17')).toEqual(['studyGoal']);
    expect(missing('2001-11-16')).toEqual([]);
  });

  it('refuses what is no date, no choice or not past', () => {
    expect(detailErrors('multiSectoral', { assessmentFrom: 'soon', foundBy: 'me' }, adult)).toEqual({
      assessmentFrom: ['date'],
      foundBy: ['choose'],
    });
    expect(detailErrors('multiSectoral', { assessmentFrom: addDays(today, 1) }, adult)).toEqual({
      assessmentFrom: ['inFuture'],
    });
  });
});

describe('The days of a plan', () => {
  it('are ready within three months of the start of the joint assessment, whatever the day', () => {
    fc.assert(
      fc.property(anyDate, (from) => {
        const [limit] = planLimits(
          'multiSectoral',
          { assessmentFrom: from },
          { today: from, approvedOn: null },
        );
        expect(limit?.limit).toBe('readyBy');
        expect((limit?.due ?? '') >= addMonths(from, 3)).toBe(true);
        expect((limit?.due ?? '') <= addDays(addMonths(from, 3), 6)).toBe(true);
      }),
    );
  });

  it('of an integration plan never end before they begin, and each says why', () => {
    fc.assert(
      fc.property(anyDate, (approvedOn) => {
        const details = { firstPermitOn: addMonths(approvedOn, -6) };
        const limits = planLimits('integration', details, { today: approvedOn, approvedOn });
        expect(limits.map(({ limit }) => limit)).toEqual(['madeBy', 'firstEnds', 'ends', 'serviceBy']);
        for (const { due, why } of limits) {
          expect(due > approvedOn).toBe(true);
          expect(why).not.toBeNull();
        }
      }),
    );
  });
});
