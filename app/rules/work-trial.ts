import type { IsoDate } from './dates.ts';
import { regimes, rulesAt, type RuleSet } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

export type HostKind =
  | 'company'
  | 'privateTrader'
  | 'municipality'
  | 'jointAuthority'
  | 'otherBody'
  | 'foundation'
  | 'stateAgency'
  | 'household';

/** What an agreement must say (380/2023 § 57). */
export const agreementParts = [
  'goals',
  'period',
  'place',
  'tasks',
  'supervisor',
  'benefitPayer',
  'absenceReports',
  'assessment',
] as const;
export type AgreementPart = (typeof agreementParts)[number];

export type WorkTrialFacts = Readonly<{
  date: IsoDate;
  host: HostKind;
  hostEmploysSeeker: boolean;
  /** Months used since the counter was last reset: in all, and with this host. */
  usedMonths: number;
  usedWithHost: number;
  plannedMonths: number;
  hoursADay: number;
  daysAWeek: number;
  distortsCompetition: boolean;
  /** The tasks ask for a drug test, or for a background check, that the person declines. */
  declinesDrugTest: boolean;
  declinesBackgroundCheck: boolean;
  agreed: readonly AgreementPart[];
}>;

const HOURS = { least: 4, most: 8 };
const DAYS_A_WEEK = 5;

/** What stands against a work trial; empty `problems` means that it fits. `monthsLeft` counts from today's use. */
export function workTrial(
  facts: WorkTrialFacts,
  table = regimes,
): { fits: boolean; monthsLeft: number; problems: Why[]; why: Why } {
  const rules = rulesAt(facts.date, table);
  const basis = byRule(rules.id, rules.workTrial);
  const count = rules.workTrial.value.totalMonths;
  const monthsLeft = Math.max(0, count - facts.usedMonths);
  const problems = [
    ...hostProblems(facts, rules),
    ...timeProblems(facts, rules),
    ...contentProblems(facts, rules),
  ];
  const fit = because(basis, 'workTrialFits', { count, left: monthsLeft });
  return { fits: problems.length === 0, monthsLeft, problems, why: problems[0] ?? fit };
}

function hostProblems(facts: WorkTrialFacts, rules: RuleSet): Why[] {
  const basis = byAct(rules, '380/2023', '54 §');
  const problems: Why[] = [];
  if (facts.host === 'household') problems.push(because(basis, 'workTrialHostKind', { host: facts.host }));
  if (facts.hostEmploysSeeker) problems.push(because(basis, 'workTrialCurrentEmployer', {}));
  return problems;
}

function timeProblems(facts: WorkTrialFacts, rules: RuleSet): Why[] {
  const { totalMonths, monthsWithOneHost } = rules.workTrial.value;
  const limits = byRule(rules.id, rules.workTrial);
  const agreement = byAct(rules, '380/2023', '57 §');
  const planned = facts.plannedMonths;
  const problems: Why[] = [];
  if (facts.usedMonths + planned > totalMonths) {
    problems.push(
      because(limits, 'workTrialTotal', { count: totalMonths, planned: facts.usedMonths + planned }),
    );
  }
  if (facts.usedWithHost + planned > monthsWithOneHost) {
    const total = facts.usedWithHost + planned;
    problems.push(because(limits, 'workTrialOneHost', { count: monthsWithOneHost, planned: total }));
  }
  if (facts.hoursADay < HOURS.least || facts.hoursADay > HOURS.most) {
    problems.push(because(agreement, 'workTrialHours', { ...HOURS, planned: facts.hoursADay }));
  }
  if (facts.daysAWeek > DAYS_A_WEEK) {
    problems.push(because(agreement, 'workTrialDays', { count: DAYS_A_WEEK, planned: facts.daysAWeek }));
  }
  return problems;
}

function contentProblems(facts: WorkTrialFacts, rules: RuleSet): Why[] {
  const basis = byAct(rules, '380/2023', '56 §');
  const problems: Why[] = [];
  if (facts.distortsCompetition) problems.push(because(basis, 'workTrialCompetition', {}));
  if (facts.declinesDrugTest) problems.push(because(basis, 'workTrialDrugTest', {}));
  if (facts.declinesBackgroundCheck) problems.push(because(basis, 'workTrialBackgroundCheck', {}));
  const missing = agreementParts.filter((part) => !facts.agreed.includes(part)).length;
  if (missing > 0) {
    problems.push(because(byAct(rules, '380/2023', '57 §'), 'workTrialAgreement', { count: missing }));
  }
  return problems;
}

const RESET_MONTHS = 12;
const RESET_MONTHS_YOUNG = 3;
const YOUNG = 25;

export type ResetFacts = Readonly<{
  date: IsoDate;
  age: number;
  /** Months of continuous unemployment since the trial. */
  unemployedMonths: number;
  /** Months since the full maximum was reached; null when it was not. */
  monthsSinceFull: number | null;
}>;

/** Does the counter of months start again (380/2023 § 55)? */
export function workTrialResets(facts: ResetFacts, table = regimes): { resets: boolean; why: Why } {
  const basis = byAct(rulesAt(facts.date, table), '380/2023', '55 §');
  if (facts.unemployedMonths >= RESET_MONTHS) {
    return { resets: true, why: because(basis, 'workTrialReset', { count: RESET_MONTHS }) };
  }
  if (facts.age < YOUNG && facts.monthsSinceFull !== null && facts.monthsSinceFull >= RESET_MONTHS_YOUNG) {
    return { resets: true, why: because(basis, 'workTrialResetYoung', { count: RESET_MONTHS_YOUNG }) };
  }
  return { resets: false, why: because(basis, 'workTrialNoReset', {}) };
}

const ABSENT_DAYS = 5;

/** Do unauthorised absences call for a decision to interrupt a trial, coaching (§ 59) or labour market training (§ 65)? */
export function absences(
  facts: Readonly<{ date: IsoDate; consecutiveDays: number; goalsFail: boolean; training: boolean }>,
  table = regimes,
): { interruptionPending: boolean; why: Why } {
  const basis = byAct(rulesAt(facts.date, table), '380/2023', facts.training ? '65 §' : '59 §');
  const days = facts.consecutiveDays;
  if (days >= ABSENT_DAYS) {
    return { interruptionPending: true, why: because(basis, 'absenceInterrupts', { count: ABSENT_DAYS }) };
  }
  if (facts.goalsFail) return { interruptionPending: true, why: because(basis, 'absenceGoals', {}) };
  return {
    interruptionPending: false,
    why: because(basis, 'absenceContinues', { count: ABSENT_DAYS, days }),
  };
}
