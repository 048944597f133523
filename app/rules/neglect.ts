import { addMonths, compare, type IsoDate } from './dates.ts';
import { regimes, rulesAt, type RuleSet } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

/**
 * The furthest step an employment authority may take. There is no sanction among them: Kela or the unemployment fund
 * decides on benefit, after KEHA's statement. A person decides each step; this only says how far one may go.
 */
export type Step = 'none' | 'hear' | 'reminder' | 'statementRequest' | 'humanDecides';

export type NeglectKind =
  | 'noShow'
  | 'planPrevented'
  | 'planNotReported'
  | 'planNotFollowed'
  | 'searchNotAsPlanned'
  | 'assignedJobNotApplied'
  | 'serviceRefused'
  | 'serviceInterrupted'
  | 'contactMissed'
  | 'workAbilityStudyRefused'
  | 'phoneNotAnswered'
  | 'resigned'
  | 'dismissalCaused'
  | 'jobRefused';

/** Matters outside the ladder of repetition (1290/2002 2 a:1 and 2 a:4). */
const OUTSIDE_LADDER: readonly NeglectKind[] = ['resigned', 'dismissalCaused', 'jobRefused'];

export type ValidReason =
  | 'illness'
  | 'independentCause'
  | 'otherAcceptable'
  | 'toldInAdvance'
  | 'unsuitableForWorkAbility'
  | 'conscience'
  | 'childCare'
  | 'payBelowAgreement'
  | 'commissionOnly'
  | 'netLossInPartTimeWork'
  | 'violenceOrHarassment'
  | 'strikeOrLockout'
  | 'longTravel'
  | 'abroad'
  | 'skillProtection';

export type NeglectFacts = Readonly<{
  kind: NeglectKind;
  date: IsoDate;
  /** Earlier neglects that were recorded; excused ones are not among them. */
  earlier: readonly IsoDate[];
  validReason: ValidReason | null;
  /** Has the person been heard, or the time to answer passed? */
  heard: boolean;
}>;

/** How far the authority may go after something was left undone. */
export function furthestStep(facts: NeglectFacts, table = regimes): { step: Step; why: Why } {
  const rules = rulesAt(facts.date, table);
  const basis = byAct(rules, '1290/2002', '2 a:11 (1380/2021)');
  if (facts.kind === 'phoneNotAnswered') return { step: 'none', why: because(basis, 'phoneNotNeglect', {}) };
  if (facts.validReason) {
    return { step: 'none', why: because(basis, 'validReason', { reason: facts.validReason }) };
  }
  if (!facts.heard)
    return {
      step: 'hear',
      why: because({ ...basis, verify: true, source: 'hallintolaki' }, 'hearFirst', {}),
    };
  if (OUTSIDE_LADDER.includes(facts.kind)) {
    const why = because(byAct(rules, '1290/2002', '2 a:1, 4 (1380/2021)'), 'statementForKind', {
      kind: facts.kind,
    });
    return { step: 'statementRequest', why };
  }
  return onLadder(facts, rules);
}

function onLadder(facts: NeglectFacts, rules: RuleSet): { step: Step; why: Why } {
  const basis = byRule(rules.id, rules.neglect);
  const rule = rules.neglect.value;
  if (!rule) return { step: 'humanDecides', why: because(basis, 'ladderUnknown', {}) };
  if (rule.firstStep === 'statementRequest') {
    return { step: 'statementRequest', why: because(basis, 'statementAtOnce', {}) };
  }
  const firstOn = startOfWindow(facts, rule.withinMonths);
  const count = rule.withinMonths;
  if (firstOn === null) return { step: 'reminder', why: because(basis, 'reminderFirst', { count }) };
  return { step: 'statementRequest', why: because(basis, 'statementRepeated', { count, firstOn }) };
}

/** The first neglect of the window that this one falls in; null when this one opens a window of its own. */
function startOfWindow(facts: NeglectFacts, months: number): IsoDate | null {
  const before = facts.earlier.filter((date) => date <= facts.date).sort(compare);
  const opened = before.reduce<IsoDate | null>(
    (first, date) => (first !== null && date < addMonths(first, months) ? first : date),
    null,
  );
  return opened !== null && facts.date < addMonths(opened, months) ? opened : null;
}

const MISSES_WITHIN_MONTHS = 12;

/** Is a contact missed on a day counted with one missed on another, the same or later (380/2023 28 § 1 mom 3)? */
export function missCountsWith(missedOn: IsoDate, laterOn: IsoDate): boolean {
  return missedOn <= laterOn && missedOn > addMonths(laterOn, -MISSES_WITHIN_MONTHS);
}

/**
 * May jobseeking end because the person did not deal with the authority by its deadline (380/2023 § 28)? A person
 * always confirms: how many times is "repeatedly" is not in the act.
 */
export function contactMissed(
  facts: Readonly<{ date: IsoDate; missesIn12Months: number; validReason: ValidReason | null }>,
  table = regimes,
): { mayEnd: boolean; why: Why } {
  const { id, endOfJobseeking } = rulesAt(facts.date, table);
  const basis = byRule(id, endOfJobseeking);
  const misses = facts.missesIn12Months;
  if (endOfJobseeking.value === null || facts.validReason || misses < 1) {
    return { mayEnd: false, why: because(basis, 'jobseekingStays', { misses }) };
  }
  if (endOfJobseeking.value === 'firstTime') {
    return { mayEnd: true, why: because(basis, 'jobseekingMayEndFirst', {}) };
  }
  if (misses < 2) return { mayEnd: false, why: because(basis, 'jobseekingStays', { misses }) };
  return { mayEnd: true, why: because({ ...basis, verify: true }, 'jobseekingMayEndRepeated', { misses }) };
}

/**
 * Does a no-show at an initial interview or discussion count as not dealing with the authority? Only at one the person
 * booked in the e-service; and at one held by phone, not answering is no neglect at all.
 */
export function noShowCounts(
  facts: Readonly<{ date: IsoDate; selfBooked: boolean; byPhone: boolean }>,
  table = regimes,
): { counts: boolean; why: Why } {
  const rules = rulesAt(facts.date, table);
  const basis = byRule(rules.id, rules.endOfJobseeking);
  if (facts.byPhone) {
    return {
      counts: false,
      why: because(byAct(rules, '1290/2002', '2 a:11 (1380/2021)'), 'phoneNotNeglect', {}),
    };
  }
  if (!facts.selfBooked || rules.endOfJobseeking.value === null) {
    return { counts: false, why: because(basis, 'noShowNotSelfBooked', {}) };
  }
  const own = rules.endOfJobseeking.value === 'firstTime';
  return { counts: true, why: because(basis, own ? 'noShowOwnGround' : 'noShowCounts', {}) };
}
