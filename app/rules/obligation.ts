import { addDays, addMonths, type IsoDate } from './dates.ts';
import { isOpen, type Postponement } from './postponement.ts';
import { regimes, rulesAt, type RuleSet } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

/** Whom the job-search obligation binds: the unemployed, those threatened by it, and three groups in services. */
export type ObligationSituation =
  | 'unemployed'
  | 'threatened'
  | 'labourMarketTraining'
  | 'selfMotivatedStudy'
  | 'paySubsidisedJob'
  | 'otherSituation';

export type NotSetGround =
  | 'multiSectoralNeed'
  | 'notAbleToWork'
  | 'literacyStudies'
  | 'jointPurchaseTraining'
  | 'preventedFromLabourMarket';

export type ObligationFacts = Readonly<{
  /** The day the plan is made or reviewed. */
  date: IsoDate;
  situation: ObligationSituation;
  /** How many suitable opportunities a month there are, by the person's history, skills and work ability; null where there are enough. */
  suitableOpportunities: number | null;
  notSet: Readonly<{ ground: NotSetGround; openMarketPossible: boolean }> | null;
  postponed: Postponement | null;
  /** Part-time work of at least two weeks, or working time shortened to at most 80 per cent. */
  partTime: boolean;
  /** Supported studies of more than a month by a person without vocational education. */
  studiesWithoutVocationalEducation: boolean;
  unemploymentEnds: IsoDate | null;
}>;

export const ordinaryObligation = {
  situation: 'unemployed',
  suitableOpportunities: null,
  notSet: null,
  postponed: null,
  partTime: false,
  studiesWithoutVocationalEducation: false,
  unemploymentEnds: null,
} as const satisfies Partial<ObligationFacts>;

export type ObligationMode =
  | 'individual'
  | 'doesNotBind'
  | 'notSet'
  | 'postponed'
  | 'standard'
  | 'lowered'
  | 'partTime'
  | 'study'
  | 'shortRemaining';

/** `perPeriod` opportunities in each of `periods` review periods of `periodMonths` months. */
export type Obligation = {
  mode: ObligationMode;
  periods: number;
  periodMonths: number;
  perPeriod: number;
  /** A reason must be recorded with the obligation. */
  needsReason: boolean;
  why: Why;
};

const ONE_PER_MONTHS = { count: 1, months: 3 };
const STUDY_PER_MONTHS = { count: 3, months: 3 };
const MERELY_WITHOUT_OPEN_MARKET: readonly NotSetGround[] = ['multiSectoralNeed', 'notAbleToWork'];

/** The job-search obligation that the plan gets on a day, and why this number. */
export function obligation(facts: ObligationFacts, table = regimes): Obligation {
  const rules = rulesAt(facts.date, table);
  const nothing = { periods: 0, periodMonths: 0, perPeriod: 0, needsReason: false };
  if (!rules.obligation.value) {
    return {
      ...nothing,
      mode: 'individual',
      why: because(byRule(rules.id, rules.obligation), 'obligationIndividual', {}),
    };
  }
  if (facts.situation === 'otherSituation') {
    const why = because(byAct(rules, '380/2023', '44 §'), 'obligationDoesNotBind', {
      situation: facts.situation,
    });
    return { ...nothing, mode: 'doesNotBind', why };
  }
  const ground = notSetGround(facts);
  if (ground) {
    const why = because(byAct(rules, '380/2023', '48 §'), 'obligationNotSet', { ground });
    return { ...nothing, mode: 'notSet', needsReason: true, why };
  }
  if (facts.postponed && isOpen(facts.postponed, facts.date)) {
    return { ...nothing, mode: 'postponed', why: facts.postponed.why };
  }
  return reduced(facts, rules) ?? monthly(facts, rules, rules.obligation.value);
}

/** Multi-sector need and inability to work remove the obligation only when open-market work is not possible overall. */
function notSetGround({ notSet }: ObligationFacts): NotSetGround | null {
  if (!notSet) return null;
  return MERELY_WITHOUT_OPEN_MARKET.includes(notSet.ground) && notSet.openMarketPossible
    ? null
    : notSet.ground;
}

function reduced(facts: ObligationFacts, rules: RuleSet): Obligation | null {
  const basis = byAct(rules, '380/2023', '47 §');
  const one = { periods: 1, needsReason: false };
  if (facts.partTime) {
    const { count, months } = ONE_PER_MONTHS;
    const why = because(basis, 'obligationPartTime', ONE_PER_MONTHS);
    return { ...one, mode: 'partTime', periodMonths: months, perPeriod: count, why };
  }
  if (facts.studiesWithoutVocationalEducation) {
    const { count, months } = STUDY_PER_MONTHS;
    const why = because(basis, 'obligationStudy', STUDY_PER_MONTHS);
    return { ...one, mode: 'study', periodMonths: months, perPeriod: count, why };
  }
  return null;
}

type Monthly = Readonly<{ periods: number; periodMonths: number; opportunities: number }>;

function monthly(facts: ObligationFacts, rules: RuleSet, rule: Monthly): Obligation {
  const basis = byRule(rules.id, rules.obligation);
  const standard = rule.opportunities;
  const count = Math.max(0, Math.min(standard, Math.floor(facts.suitableOpportunities ?? standard)));
  const { periods, periodMonths } = rule;
  const common = { periods, periodMonths, perPeriod: count, needsReason: count < standard };
  if (count === 0) {
    const why = because(basis, 'obligationNoOpportunities', { standard });
    return { ...common, mode: 'notSet', periods: 0, periodMonths: 0, why };
  }
  const left = fullPeriodsLeft(facts, rules, rule);
  if (left !== null && facts.unemploymentEnds !== null) {
    const why = because(byAct(rules, '380/2023', '44 § 4 mom. (435/2024)'), 'obligationShortRemaining', {
      endsOn: facts.unemploymentEnds,
      periods: left,
      count,
    });
    return { ...common, mode: 'shortRemaining', periods: left, why };
  }
  if (count < standard) {
    return {
      ...common,
      mode: 'lowered',
      why: because(basis, 'obligationLowered', { periods, count, standard }),
    };
  }
  return { ...common, mode: 'standard', why: because(basis, 'obligationStandard', { periods, count }) };
}

/** Full one-month periods before unemployment ends; null when the rule of short remaining unemployment does not apply. */
function fullPeriodsLeft(facts: ObligationFacts, rules: RuleSet, rule: Monthly): number | null {
  const short = rules.shortRemaining.value;
  const ends = facts.unemploymentEnds;
  if (ends === null || short === null || short.lastsMonths === null) return null;
  if (ends > addMonths(facts.date, short.months)) return null;
  return Array.from({ length: rule.periods }, (_, index) =>
    addMonths(facts.date, (index + 1) * rule.periodMonths),
  ).filter((end) => end <= ends).length;
}

export type ReviewPeriod = { from: IsoDate; to: IsoDate; target: number; why: Why };

/**
 * The review periods from a start, each evaluated as a whole. `merged` joins them for a weighty reason; the total stays.
 * A period ends on its calendar day whether or not that is a working day.
 */
export function reviewPeriods(
  set: Pick<Obligation, 'periods' | 'periodMonths' | 'perPeriod'>,
  options: Readonly<{ start: IsoDate; merged: boolean }>,
  table = regimes,
): ReviewPeriod[] {
  if (set.periods < 1 || set.perPeriod < 1) return [];
  const joined = options.merged ? set.periods : 1;
  const rules = rulesAt(options.start, table);
  return Array.from({ length: set.periods / joined }, (_, index) => {
    const from = addMonths(options.start, index * joined * set.periodMonths);
    const to = addDays(addMonths(options.start, (index + 1) * joined * set.periodMonths), -1);
    const target = set.perPeriod * joined;
    return {
      from,
      to,
      target,
      why: because(byAct(rules, '380/2023', '44 §'), 'reviewPeriod', { from, to, count: target }),
    };
  });
}
