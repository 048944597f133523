import { addDays, addMonths, latest, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

/** Ways to fulfil the job-search obligation (380/2023 § 45). */
export const acts = [
  'application',
  'assignedJobApplication',
  'moreWorkFromEmployer',
  'entrepreneurship',
  'profilePublished',
  'tempAgencyRegistration',
  'otherAct',
] as const;
export type Act = (typeof acts)[number];

export type ActFacts = Readonly<{
  act: Act;
  on: IsoDate;
  /** The review period of the day; null where there is none. */
  period: Readonly<{ from: IsoDate; to: IsoDate }> | null;
  /** For an application: length of the employment, and whether getting it can reasonably be expected. */
  employmentDays: number | null;
  reasonablyExpected: boolean;
  /** The plan lets shorter employments count, because unemployment is about to end. */
  shortAgreed: boolean;
  /** How many times this act has been counted already. */
  countedBefore: number;
}>;

const SHORTEST_DAYS = 14;

/** Does the act count? `human` is a comparable act that a person judges. */
export function counts(facts: ActFacts, table = regimes): { counts: 'yes' | 'no' | 'human'; why: Why } {
  const basis = byAct(rulesAt(facts.on, table), '380/2023', '45 §');
  const { act, period } = facts;
  if (!period) return { counts: 'no', why: because(basis, 'countsNoPeriod', {}) };
  if (facts.on < period.from || facts.on > period.to) {
    return { counts: 'no', why: because(basis, 'countsOutside', { from: period.from, to: period.to }) };
  }
  if (act === 'otherAct') return { counts: 'human', why: because(basis, 'countsHuman', { act }) };
  // That a profile counts once is a practice, not the act.
  if (act === 'profilePublished') {
    const why = because({ ...basis, verify: true }, 'countsOnce', { act });
    return { counts: facts.countedBefore > 0 ? 'no' : 'yes', why };
  }
  if (act === 'application' && !facts.reasonablyExpected) {
    return { counts: 'no', why: because(basis, 'countsUnlikely', {}) };
  }
  const tooShort =
    facts.employmentDays !== null && facts.employmentDays < SHORTEST_DAYS && !facts.shortAgreed;
  if (act === 'application' && tooShort) {
    return { counts: 'no', why: because(basis, 'countsTooShort', { count: SHORTEST_DAYS }) };
  }
  return { counts: 'yes', why: because(basis, 'counts', { act }) };
}

/** What a person decided of an act that a person has to judge. */
export function judgedAct(
  judged: Readonly<{ counts: boolean; on: IsoDate }>,
  table = regimes,
): { counts: 'yes' | 'no'; why: Why } {
  const basis = byAct(rulesAt(judged.on, table), '380/2023', '45 §');
  return judged.counts
    ? { counts: 'yes', why: because(basis, 'countsJudged', {}) }
    : { counts: 'no', why: because(basis, 'countsNotJudged', {}) };
}

export type AssignedJobFacts = Readonly<{
  assignedOn: IsoDate;
  lastInterviewOn: IsoDate | null;
  /** Has the agreed number of opportunities been reported for the running period? */
  targetReported: boolean;
}>;

/** Must an assigned job be applied for? Null when the law read does not say. */
export function assignedJobBinds(
  facts: AssignedJobFacts,
  table = regimes,
): { binds: boolean | null; why: Why } {
  const { id, assignedJob } = rulesAt(facts.assignedOn, table);
  const basis = byRule(id, assignedJob);
  const rule = assignedJob.value;
  if (!rule) return { binds: null, why: because(basis, 'assignedJobUnknown', {}) };
  const count = rule.bindsAfterMonths;
  if (count === 0) return { binds: true, why: because(basis, 'assignedJobAlways', {}) };
  const interviewOn = facts.lastInterviewOn;
  if (interviewOn === null) return { binds: false, why: because(basis, 'assignedJobNoInterview', { count }) };
  const bindsFrom = addMonths(interviewOn, count);
  if (facts.assignedOn < bindsFrom) {
    return { binds: false, why: because(basis, 'assignedJobTooEarly', { interviewOn, bindsFrom, count }) };
  }
  if (rule.lapsesWhenReported && facts.targetReported) {
    return { binds: false, why: because(basis, 'assignedJobReported', {}) };
  }
  return { binds: true, why: because(basis, 'assignedJobBinds', { interviewOn, count }) };
}

const SKILL_PROTECTION_MONTHS = 3;

/** Until when a person may leave out work that does not match their skill (1290/2002 2 a:8). The last day of it. */
export function skillProtection(
  registeredOn: IsoDate,
  studiesEndedOn: IsoDate | null,
  table = regimes,
): { until: IsoDate; why: Why } {
  const from = latest(registeredOn, studiesEndedOn ?? registeredOn);
  const until = addDays(addMonths(from, SKILL_PROTECTION_MONTHS), -1);
  const basis = byAct(rulesAt(from, table), '1290/2002', '2 a:8 (1380/2021)');
  const why = because(basis, 'skillProtection', { from, count: SKILL_PROTECTION_MONTHS, due: until });
  return { until, why };
}

/** The day by which the person reports, as the plan says; it moves past days off because the client's reading is the later one. */
export function reportingDeadline(planDay: IsoDate, table = regimes): Deadline {
  const basis = byAct(rulesAt(planDay, table), '380/2023', '38 § 2 mom.');
  return deadline(planDay, (due) => because(basis, 'reporting', { due }));
}
