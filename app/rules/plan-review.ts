import { addMonths, earliest, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt, type RuleSet } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

export type PlanKind = 'employment' | 'activation' | 'integration' | 'multiSectoral';

/** When a plan is to be reviewed at the latest. Null where the law read sets no interval, as for the activation plan. */
export function planReview(
  kind: PlanKind,
  agreedOn: IsoDate,
  table = regimes,
): { review: Deadline | null; why: Why } {
  const rules = rulesAt(agreedOn, table);
  const interval = intervalOf(kind, rules);
  if (!interval) {
    const basis = byAct(rules, '189/2001', '8 §');
    return { review: null, why: because({ ...basis, verify: true }, 'planReviewNoInterval', { plan: kind }) };
  }
  const { months, basis } = interval;
  const review = deadline(addMonths(agreedOn, months), (due) =>
    because(basis, 'planReview', { plan: kind, from: agreedOn, count: months, due }),
  );
  return { review, why: review.why };
}

function intervalOf(kind: PlanKind, rules: RuleSet) {
  switch (kind) {
    case 'employment':
      return { months: rules.discussionMonths.value, basis: byRule(rules.id, rules.discussionMonths) };
    case 'multiSectoral':
      return { months: 3, basis: byAct(rules, '381/2023', '6 §') };
    case 'integration':
      return { months: 6, basis: byAct(rules, '681/2023', '14–23 §') };
    case 'activation':
      return null;
  }
}

/** Is an activation plan made for this person, or another plan (since 2026 the bill says so, not yet the act that was read)? */
export function activationPlan(
  { onSocialAssistance }: { onSocialAssistance: boolean },
  date: IsoDate,
  table = regimes,
): { fits: boolean; why: Why } {
  const rules = rulesAt(date, table);
  const basis = byRule(rules.id, rules.activationPlan);
  const fits = rules.activationPlan.value === 'longUnemployed' || onSocialAssistance;
  return { fits, why: because(basis, fits ? 'activationPlanFits' : 'activationPlanOtherPlan', {}) };
}

export type IntegrationPlanFacts = Readonly<{
  /** The first residence permit, residence card or registration. */
  firstPermitOn: IsoDate;
  firstPlanOn: IsoDate | null;
  extended: boolean;
}>;

const SECTIONS = '14–23 §';

/**
 * The limits of an integration plan: by when it must be made, until when the first one lasts, and until when all of
 * them last (two years, at most two more). Last days in the law's own words, not moved past days off.
 */
export function integrationPlan(facts: IntegrationPlanFacts, date: IsoDate, table = regimes) {
  const basis = byAct(rulesAt(date, table), '681/2023', SECTIONS);
  const madeBy = addMonths(facts.firstPermitOn, 36);
  const latestPlan = because(basis, 'integrationPlanLatest', {
    from: facts.firstPermitOn,
    count: 3,
    due: madeBy,
  });
  const possible = date <= madeBy;
  if (facts.firstPlanOn === null) {
    return { possible, madeBy, firstEnds: null, ends: null, why: [latestPlan] };
  }
  const from = facts.firstPlanOn;
  const years = facts.extended ? 4 : 2;
  const ends = addMonths(from, years * 12);
  const firstEnds = earliest(ends, addMonths(from, 12));
  const why = [
    latestPlan,
    because(basis, 'integrationPlanFirstEnds', { from, count: 1, due: firstEnds }),
    because(basis, 'integrationPlanEnds', { from, count: years, due: ends }),
  ];
  return { possible, madeBy, firstEnds, ends, why };
}

/** By when a person with an integration plan is directed to the agreed service. */
export function integrationService(planOn: IsoDate, table = regimes): Deadline {
  const basis = byAct(rulesAt(planOn, table), '681/2023', SECTIONS);
  return deadline(addMonths(planOn, 1), (due) =>
    because(basis, 'planServiceStart', { from: planOn, count: 1, due }),
  );
}
