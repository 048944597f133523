import { addMonths, type IsoDate } from './dates.ts';
import { regimes, rulesAt, type BenefitStep, type CoFinancedBenefit, type RuleSet } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

export type ShareFacts = Readonly<{
  date: IsoDate;
  benefit: CoFinancedBenefit | 'generalSocialSecurityBenefit';
  /** Days of benefit paid to the person so far, this one included. */
  paidDays: number;
  layOff: boolean;
  /** The last day on which the state pays for an integration client. */
  integrationUntil: IsoDate | null;
}>;

/** `percent` is null when the shares are not known. `next` is the step that comes after this one. */
export type Share = { percent: number | null; next: BenefitStep | null; why: Why };

/** The home municipality's share of a benefit day, per cent of the basic amount. */
export function benefitShare(facts: ShareFacts, table = regimes): Share {
  const rules = rulesAt(facts.date, table);
  const basis = byRule(rules.id, rules.benefitShare);
  if (facts.benefit === 'generalSocialSecurityBenefit') {
    return { percent: null, next: null, why: because({ ...basis, verify: true }, 'benefitShareUnknown', {}) };
  }
  const exempt = exemption(facts, rules);
  if (exempt) return { percent: 0, next: null, why: exempt };
  const steps = rules.benefitShare.value[facts.benefit];
  const percent = percentAt(steps, facts.paidDays);
  const next = steps.find((step) => step.over >= facts.paidDays) ?? null;
  return { percent, next, why: because(basis, 'benefitShare', { days: facts.paidDays, percent }) };
}

function exemption(facts: ShareFacts, rules: RuleSet): Why | null {
  const financing = byAct(rules, '555/1998', '4 § (387/2023)');
  if (facts.layOff) return because(financing, 'benefitShareLayOff', {});
  const until = facts.integrationUntil;
  if (until === null || facts.date > until) return null;
  const basis = byAct(rules, '1290/2002 (385/2023', '');
  return because({ ...basis, source: '1290/2002 14:3 a (385/2023)' }, 'benefitShareIntegration', { until });
}

function percentAt(steps: readonly BenefitStep[], days: number): number {
  return steps.reduce((percent, step) => (days > step.over ? step.percent : percent), 0);
}

/** The last day of the state's time for an integration client: three years when protection-based, else one. */
export function integrationUntil(firstHomeMunicipalityOn: IsoDate, protectionBased: boolean): IsoDate {
  return addMonths(firstHomeMunicipalityOn, protectionBased ? 36 : 12);
}

/** Paid days from which Kela may tell the municipality, as a warning before the first step. */
export const EARLY_WARNING_DAYS = 60;

/** The marks that a person's paid days passed: the early warning and each step, in order. */
export function marksReached(
  facts: Readonly<{ date: IsoDate; benefit: CoFinancedBenefit; before: number; after: number }>,
  table = regimes,
): number[] {
  const rules = rulesAt(facts.date, table);
  const steps = rules.benefitShare.value[facts.benefit].map((step) => step.over);
  const warned = rules.competence.value === 'employmentAuthority' ? [EARLY_WARNING_DAYS, ...steps] : steps;
  return warned.filter((mark) => facts.before < mark && facts.after >= mark);
}

export type MonthFacts = Readonly<{
  date: IsoDate;
  benefit: CoFinancedBenefit;
  daysBefore: number;
  daysPaid: number;
}>;

/** The municipality's euros for a person's paid days of a month, each day at its own step; null when the amount is not known. */
export function shareOfMonth(facts: MonthFacts, table = regimes): { euros: number | null; verify: boolean } {
  const { benefitShare: share, basicAmount } = rulesAt(facts.date, table);
  const verify = !share.confirmed || !basicAmount.confirmed;
  const amount = basicAmount.value;
  if (amount === null) return { euros: null, verify };
  const steps = share.value[facts.benefit];
  const percents = Array.from({ length: facts.daysPaid }, (_, index) =>
    percentAt(steps, facts.daysBefore + index + 1),
  );
  const cents = percents.reduce((sum, percent) => sum + percent, 0) * amount;
  return { euros: Math.round(cents) / 100, verify };
}
