import type { IsoDate } from '#app/rules/dates.ts';
import {
  obligation,
  ordinaryObligation,
  reviewPeriods,
  type Obligation,
  type ReviewPeriod,
} from '#app/rules/obligation.ts';
import { postponement } from '#app/rules/postponement.ts';
import type { Why } from '#app/rules/why.ts';
import type { ObligationMode } from './plan-choices.ts';

type Chosen = {
  obligationMode: string | null;
  obligationTarget: number | null;
  obligationReason: string | null;
  obligationOn: string | null;
};

/** What a mode comes to by the law of the day: why, and its review periods if the plan comes into force today. */
export type ByLaw = { why: Why | null; periods: Omit<ReviewPeriod, 'why'>[] };
export type ObligationsByMode = { most: number; modes: Record<ObligationMode, ByLaw> };

const unknown: ByLaw = { why: null, periods: [] };

/** Each way to decide on the obligation with what the law makes of it, for a plan as it is saved. */
export function obligationsByMode(plan: Chosen, today: IsoDate): ObligationsByMode {
  const facts = { ...ordinaryObligation, date: today };
  const standard = obligation(facts);
  const { obligationMode: mode, obligationTarget: target, obligationOn: on } = plan;
  const counted = target === null ? facts : { ...facts, suitableOpportunities: target };
  const byLaw = (found: Obligation, merged = false): ByLaw => {
    const periods = reviewPeriods(found, { start: today, merged });
    const why = merged ? (periods[0]?.why ?? null) : found.why;
    return { why, periods: periods.map(({ from, to, target: count }) => ({ from, to, target: count })) };
  };
  return {
    most: standard.perPeriod,
    modes: {
      standard: byLaw(standard),
      merged: byLaw(standard, true),
      partTime: byLaw(obligation({ ...facts, partTime: true })),
      noVocationalStudy: byLaw(obligation({ ...facts, studiesWithoutVocationalEducation: true })),
      lowered: mode === 'lowered' ? byLaw(obligation(counted)) : unknown,
      shortRemaining:
        mode === 'shortRemaining' ? byLaw(obligation({ ...counted, unemploymentEnds: on })) : unknown,
      notSet: unknown,
      postponed: { why: mode === 'postponed' ? postponedWhy(plan, today) : null, periods: [] },
    },
  };
}

function postponedWhy({ obligationReason: reason, obligationOn: on }: Chosen, today: IsoDate): Why | null {
  if (on === null) return null;
  if (reason === 'workOver80') return postponement({ ground: reason, endsOn: on }, today).why;
  if (reason === 'laidOff')
    return postponement({ ground: reason, laidOffFrom: on, discussionOn: null }, today).why;
  return postponement({ ground: 'longService', discussionOn: on }, today).why;
}
