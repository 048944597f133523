import { obligationModes, type ObligationMode } from '#app/features/plans/plan-choices.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import {
  obligation,
  ordinaryObligation,
  type NotSetGround,
  type Obligation,
  type ObligationFacts,
} from '#app/rules/obligation.ts';
import { isOpen, postponement, type Postponement } from '#app/rules/postponement.ts';
import { regimes } from '#app/rules/regimes.ts';

/** What the plan decided. `on` is the day that the mode turns on. */
export type PlanDecision = {
  mode: ObligationMode;
  target: number | null;
  reason: string | null;
  on: IsoDate | null;
};

export type Numbers = Pick<Obligation, 'perPeriod' | 'periods' | 'periodMonths' | 'why'> & {
  merged: boolean;
  shortAgreed: boolean;
};

/** What a plan's decision comes to by the law of a day. */
export type Decided =
  | { kind: 'start'; numbers: Numbers }
  | { kind: 'unset'; numbers: Numbers }
  | { kind: 'postpone'; numbers: Numbers; postponement: Postponement };

const grounds: readonly NotSetGround[] = [
  'multiSectoralNeed',
  'notAbleToWork',
  'literacyStudies',
  'jointPurchaseTraining',
  'preventedFromLabourMarket',
];

/** The day of the discussion is known only where the service has an end. */
export function decideObligation(
  plan: PlanDecision,
  date: IsoDate,
  discussionOn: IsoDate | null = null,
  table = regimes,
): Decided {
  const byLaw = obligation(factsOf(plan, date), table);
  const numbers = {
    ...byLaw,
    merged: plan.mode === 'merged' && byLaw.periods > 0,
    shortAgreed: byLaw.mode === 'shortRemaining',
  };
  if (plan.mode === 'postponed' && byLaw.periods > 0) {
    const waits = postponedBy(plan, date, discussionOn, table);
    if (isOpen(waits, date)) return { kind: 'postpone', numbers, postponement: waits };
  }
  return { kind: byLaw.periods > 0 && byLaw.perPeriod > 0 ? 'start' : 'unset', numbers };
}

function factsOf({ mode, target, reason, on }: PlanDecision, date: IsoDate): ObligationFacts {
  const facts = { ...ordinaryObligation, date };
  switch (mode) {
    case 'partTime':
      return { ...facts, partTime: true };
    case 'noVocationalStudy':
      return { ...facts, studiesWithoutVocationalEducation: true };
    case 'lowered':
      return { ...facts, suitableOpportunities: target ?? facts.suitableOpportunities };
    case 'shortRemaining':
      return {
        ...facts,
        suitableOpportunities: target ?? facts.suitableOpportunities,
        unemploymentEnds: on,
      };
    case 'notSet': {
      const ground = grounds.find((known) => known === reason);
      // By leaving it out for these grounds the counselor says that open-market work is not possible overall.
      return ground
        ? { ...facts, notSet: { ground, openMarketPossible: false } }
        : { ...facts, suitableOpportunities: 0 };
    }
    case 'standard':
    case 'merged':
    case 'postponed':
      return facts;
  }
}

function postponedBy(
  { reason, on }: PlanDecision,
  date: IsoDate,
  discussionOn: IsoDate | null,
  table: typeof regimes,
): Postponement {
  if (reason === 'workOver80' && on) return postponement({ ground: 'workOver80', endsOn: on }, date, table);
  if (reason === 'laidOff' && on)
    return postponement({ ground: 'laidOff', laidOffFrom: on, discussionOn: null }, date, table);
  return postponement({ ground: 'longService', discussionOn: on ?? discussionOn }, date, table);
}

export const modeOf = (stored: string | null): ObligationMode | null =>
  obligationModes.find((mode) => mode === stored) ?? null;
