import { addDays, addMonths, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt, type RuleSet, type SubsidyPercent } from './regimes.ts';
import { because, byAct, type Why } from './why.ts';

export type SubsidyFacts = Readonly<{
  date: IsoDate;
  age: number;
  hasUpperSecondaryQualification: boolean;
  entitledToIntegrationPlan: boolean;
  monthsWithoutWork: number;
  /** Months of unemployment: running, within the latest 14, within the latest 28. */
  unemployedMonths: number;
  unemployedOf14: number;
  unemployedOf28: number;
  lacksSkill: boolean;
  wouldLastOver12Months: boolean;
  reducedWorkAbility: boolean;
  /** Association, foundation or religious community, for other than business. */
  nonBusinessAssociation: boolean;
  apprenticeship: boolean;
  weeklyHours: number;
  percentOfFullHours: number;
}>;

export type SubsidyKind = 'skills' | 'over60' | 'reducedWorkAbility' | 'association' | 'support55';

/** `percent` and `months` are null where the law read does not say; `capEuros` is a month's highest sum. */
export type SubsidyOption = {
  kind: SubsidyKind;
  percent: SubsidyPercent | null;
  /** Pay is multiplied by this before the per cent is taken. */
  factor: number;
  months: number;
  mayCoverApprenticeship: boolean;
  capEuros: number | null;
  capConfirmed: boolean;
  /** Not discretionary: when the conditions are met it is granted. */
  mustGrant: boolean;
  why: Why;
};

const LONG_OF_14 = 12;
const LONG_OF_28 = 24;
const SHORT_MONTHS = 5;
const LONG_MONTHS = 10;
const OVER_60_MONTHS = 24;
const FACTOR_100 = 1.23;
const MOST_HOURS_100 = 65;
const HOURS_55 = { weekly: 25, percentOfFull: 65 };

/** The subsidies whose conditions the facts meet, in the order of the act. Pay subsidy itself stays discretionary (§ 81). */
export function subsidyOptions(facts: SubsidyFacts, table = regimes): { options: SubsidyOption[]; why: Why } {
  const rules = rulesAt(facts.date, table);
  const basis = byAct(rules, '380/2023', '82 §');
  // The terms before act 380/2023 were not read.
  if (basis.verify) return { options: [], why: because(basis, 'subsidyNotKnown', {}) };
  const options = [
    skills(facts, rules),
    reducedWorkAbility(facts, rules),
    association(facts, rules),
    over60(facts, rules),
    support55(facts, rules),
  ].filter((option) => option !== null);
  return { options, why: options[0]?.why ?? because(basis, 'subsidyNotMet', {}) };
}

function inTargetGroup(facts: SubsidyFacts): boolean {
  const young = facts.age >= 15 && facts.age <= 24;
  const outOfWork = facts.monthsWithoutWork >= 6;
  const group = young || facts.age >= 50 || !facts.hasUpperSecondaryQualification;
  return group || facts.entitledToIntegrationPlan || outOfWork;
}

function skills(facts: SubsidyFacts, rules: RuleSet): SubsidyOption | null {
  const lasting = facts.unemployedMonths >= 12 || facts.wouldLastOver12Months;
  if (!inTargetGroup(facts) || !facts.lacksSkill || !lasting) return null;
  const months = facts.unemployedOf14 >= LONG_OF_14 ? LONG_MONTHS : SHORT_MONTHS;
  return option(facts, rules, { kind: 'skills', percent: 50, months, section: '82, 86 §' });
}

function reducedWorkAbility(facts: SubsidyFacts, rules: RuleSet): SubsidyOption | null {
  if (!facts.reducedWorkAbility) return null;
  return option(facts, rules, {
    kind: 'reducedWorkAbility',
    percent: 70,
    months: LONG_MONTHS,
    section: '87 §',
  });
}

function association(facts: SubsidyFacts, rules: RuleSet): SubsidyOption | null {
  const met =
    facts.nonBusinessAssociation &&
    facts.unemployedOf28 >= LONG_OF_28 &&
    facts.percentOfFullHours <= MOST_HOURS_100;
  if (!met) return null;
  const terms = option(facts, rules, {
    kind: 'association',
    percent: 100,
    months: LONG_MONTHS,
    section: '88 §',
  });
  return { ...terms, factor: FACTOR_100 };
}

/** Only the duration is known; the per cent is left open. */
function over60(facts: SubsidyFacts, rules: RuleSet): SubsidyOption | null {
  if (facts.age < 60 || facts.unemployedOf14 < LONG_OF_14) return null;
  const basis = { ...byAct(rules, '380/2023', '89 §'), verify: true };
  return {
    ...option(facts, rules, { kind: 'over60', percent: 50, months: OVER_60_MONTHS, section: '89 §' }),
    percent: null,
    capEuros: null,
    capConfirmed: false,
    why: because(basis, 'subsidyOver60', { count: OVER_60_MONTHS }),
  };
}

function support55(facts: SubsidyFacts, rules: RuleSet): SubsidyOption | null {
  const hours = facts.weeklyHours >= HOURS_55.weekly || facts.percentOfFullHours >= HOURS_55.percentOfFull;
  if (facts.age < 55 || facts.unemployedOf28 < LONG_OF_28 || !hours) return null;
  const terms = { kind: 'support55', percent: 70, months: LONG_MONTHS, section: '95–96 §' } as const;
  const why = because(byAct(rules, '380/2023', terms.section), 'subsidyMustGrant', {
    percent: 70,
    count: LONG_MONTHS,
  });
  return { ...option(facts, rules, terms), mustGrant: true, mayCoverApprenticeship: false, why };
}

type Terms = Readonly<{ kind: SubsidyKind; percent: SubsidyPercent; months: number; section: string }>;

function option(facts: SubsidyFacts, rules: RuleSet, terms: Terms): SubsidyOption {
  const cap = rules.subsidyCaps[terms.percent];
  const { kind, percent, months } = terms;
  return {
    kind,
    percent,
    factor: 1,
    months,
    mayCoverApprenticeship: facts.apprenticeship,
    capEuros: cap.value,
    capConfirmed: cap.confirmed,
    mustGrant: false,
    why: because(byAct(rules, '380/2023', terms.section), 'subsidyTerms', { percent, count: months }),
  };
}

export const subsidyBars = [
  'startedBeforeDecision',
  'recentDismissals',
  'competitionDistortion',
  'payOrTaxNeglect',
  'conviction',
  'sameEmployeeWithinThreeYears',
  'household',
  'stateAgency',
  'zeroHours',
  'commissionOnly',
] as const;
export type SubsidyBar = (typeof subsidyBars)[number];

const THREE_YEARS = 36;

export type BarFacts = Readonly<{
  decisionOn: IsoDate;
  employmentStarts: IsoDate;
  /** When this employer's earlier subsidy for the same employee ended. */
  earlierSubsidyEnded: IsoDate | null;
  reducedWorkAbility: boolean;
  /** What the caseworker has found to hold. */
  found: readonly Exclude<SubsidyBar, 'startedBeforeDecision' | 'sameEmployeeWithinThreeYears'>[];
}>;

/** What bars the subsidy (380/2023 §§ 83–84); one reason for each. */
export function barsOf(facts: BarFacts, table = regimes): Why[] {
  const basis = byAct(rulesAt(facts.decisionOn, table), '380/2023', '83–84 §');
  const ended = facts.earlierSubsidyEnded;
  const tooSoon =
    ended !== null && !facts.reducedWorkAbility && facts.employmentStarts < addMonths(ended, THREE_YEARS);
  const held: Readonly<Record<string, boolean>> = {
    startedBeforeDecision: facts.employmentStarts < facts.decisionOn,
    sameEmployeeWithinThreeYears: tooSoon,
  };
  const found: readonly string[] = facts.found;
  return subsidyBars
    .filter((bar) => held[bar] ?? found.includes(bar))
    .map((bar) => because(basis, 'subsidyBar', { bar }));
}

const CLAIM_MONTHS = 3;

/** The last day to claim: three months from the end of the month in which the last payment period ended (385/2024 § 18). */
export function subsidyClaim(lastPeriodEnds: IsoDate, table = regimes): Deadline {
  const basis = byAct(rulesAt(lastPeriodEnds, table), '385/2024', '18 §');
  const nextMonth = addMonths(`${lastPeriodEnds.slice(0, 7)}-01`, 1);
  return deadline(addDays(addMonths(nextMonth, CLAIM_MONTHS), -1), (due) =>
    because(basis, 'subsidyClaim', { lastPeriodEnds, count: CLAIM_MONTHS, due }),
  );
}
