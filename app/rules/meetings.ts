import { addDays, addMonths, addWorkdays, latest, rollForward, type IsoDate } from './dates.ts';
import { deadline, type Deadline } from './deadlines.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

/** The last day for the initial interview. The authority's duty: an earlier day is always right. */
export function firstInterview(startDate: IsoDate, table = regimes): Deadline {
  const { id, initialInterview } = rulesAt(startDate, table);
  const { limit, unit } = initialInterview.value;
  const basis = byRule(id, initialInterview);
  if (unit === 'days') {
    return deadline(addDays(startDate, limit), (due) =>
      because(basis, 'firstInterviewDays', { from: startDate, count: limit, due }),
    );
  }
  // Whether the act's weekday includes Saturday is not stated; Monday to Friday is how authorities read it.
  return deadline(addWorkdays(startDate, limit), (due) =>
    because({ ...basis, verify: true }, 'firstInterviewWorkdays', { from: startDate, count: limit, due }),
  );
}

const MONTHS_TO_NEW_INTERVIEW = 6;

type Restart = Readonly<{ endedOn: IsoDate | null; restartOn: IsoDate }>;

/** A restart needs a new initial interview only when six months have passed since jobseeking ended (380/2023 § 31). */
export function needsFirstInterview({ endedOn, restartOn }: Restart, table = regimes) {
  const basis = byAct(rulesAt(restartOn, table), '380/2023', '31 §');
  if (!endedOn) return { needed: true, why: because(basis, 'newInterviewFirstTime', {}) };
  const needed = addMonths(endedOn, MONTHS_TO_NEW_INTERVIEW) <= restartOn;
  const rule = needed ? 'newInterviewNeeded' : 'newInterviewNotNeeded';
  return { needed, why: because(basis, rule, { endedOn, count: MONTHS_TO_NEW_INTERVIEW }) };
}

/** The next job search discussion, counted from the interview, the previous discussion or the last early supplementary one. */
export function discussion(anchor: IsoDate, table = regimes): Deadline {
  const { id, discussionMonths } = rulesAt(anchor, table);
  const count = discussionMonths.value;
  return deadline(addMonths(anchor, count), (due) =>
    because(byRule(id, discussionMonths), 'discussion', { from: anchor, count, due }),
  );
}

export type SearchSituation = 'unemployed' | 'laidOff' | 'partTime';

/** `dates` are last days in even steps where the act names a rhythm; empty where it does not. */
export type SupplementaryDiscussions = {
  count: number;
  from: IsoDate | null;
  until: IsoDate | null;
  dates: IsoDate[];
  why: Why;
};

const none = { count: 0, from: null, until: null, dates: [] };

type EarlyFacts = Readonly<{
  interviewOn: IsoDate;
  /** Was a supplementary discussion held before the interview? */
  heldBefore: boolean;
  situation: SearchSituation;
  requested: boolean;
}>;

/** The supplementary discussions of the first months after the initial interview. */
export function earlySupplementary(facts: EarlyFacts, table = regimes): SupplementaryDiscussions {
  const { id, earlySupplementary: rule } = rulesAt(facts.interviewOn, table);
  const basis = byRule(id, rule);
  if (!rule.value) return { ...none, why: because(basis, 'supplementaryByNeed', {}) };
  if (facts.situation !== 'unemployed' && !facts.requested) {
    return { ...none, why: because(basis, 'earlySupplementaryOnRequest', { situation: facts.situation }) };
  }
  const { months, everyDays } = rule.value;
  const count = facts.heldBefore ? rule.value.count - 1 : rule.value.count;
  const from = facts.interviewOn;
  const until = addMonths(from, months);
  const dates = everyDays === null ? [] : rhythm(from, count, everyDays);
  return {
    count,
    from,
    until,
    dates,
    why: because(basis, 'earlySupplementary', { from, count, until }),
  };
}

/** The days themselves are targets of a rhythm, "as a rule every two weeks", moved past days off. */
function rhythm(from: IsoDate, count: number, everyDays: number): IsoDate[] {
  return Array.from({ length: count }, (_, index) => rollForward(addDays(from, everyDays * (index + 1))));
}

/** The two supplementary discussions each time six months have passed; only for the unemployed. */
export function laterSupplementary(
  facts: Readonly<{ anchor: IsoDate; situation: SearchSituation; requested: boolean }>,
  table = regimes,
): SupplementaryDiscussions {
  const { id, laterSupplementary: rule } = rulesAt(facts.anchor, table);
  const basis = byRule(id, rule);
  if (!rule.value) return { ...none, why: because(basis, 'supplementaryByNeed', {}) };
  if (facts.situation !== 'unemployed' && !facts.requested) {
    return { ...none, why: because(basis, 'earlySupplementaryOnRequest', { situation: facts.situation }) };
  }
  const { count, afterMonths, withinMonths } = rule.value;
  const from = addMonths(facts.anchor, afterMonths);
  const until = addMonths(from, withinMonths);
  const why = because(basis, 'laterSupplementary', { from: facts.anchor, months: afterMonths, count, until });
  return { count, from, until, dates: [], why };
}

export type ServiceKind =
  | 'labourMarketTraining'
  | 'jointPurchaseTraining'
  | 'selfMotivatedStudy'
  | 'workTrial'
  | 'paySubsidisedJob'
  | 'continuousRehabilitation'
  | 'otherService';

export type RestingFacts = Readonly<{
  kind: ServiceKind;
  from: IsoDate;
  /** The estimated last day. */
  until: IsoDate;
  hasVocationalEducation: boolean;
}>;

export type Rest = {
  rests: boolean;
  discussion: Deadline | null;
  supplementaryUntil: IsoDate | null;
  why: Why;
};

/** Do discussions rest during a service, and when is the one before its end (380/2023 § 33)? */
export function rest(service: RestingFacts, table = regimes): Rest {
  const { id, suspension } = rulesAt(service.from, table);
  const basis = byRule(id, suspension);
  const { kind, from, until } = service;
  const running = { rests: false, discussion: null, supplementaryUntil: null };
  const rule = suspension.value;
  const studyCounts = kind !== 'selfMotivatedStudy' || !service.hasVocationalEducation;
  if (!rule || kind === 'otherService' || !studyCounts) {
    return { ...running, why: because(basis, 'notSuspendedKind', { service: kind }) };
  }
  const count = rule.overMonths;
  if (kind === 'jointPurchaseTraining') {
    return { ...running, rests: true, why: because(basis, 'suspendedJointPurchase', { from, until }) };
  }
  if (until < addMonths(from, count)) {
    return { ...running, why: because(basis, 'notSuspendedShort', { service: kind, count }) };
  }
  const before = latest(from, addMonths(until, -rule.discussionBeforeEnd));
  const next = deadline(before, (due) =>
    because(basis, 'beforeServiceEnds', { service: kind, until, count: rule.discussionBeforeEnd, due }),
  );
  return {
    rests: true,
    discussion: next,
    supplementaryUntil: addMonths(next.due, rule.supplementaryWithin),
    why: because(basis, 'suspended', { service: kind, from, until, count }),
  };
}

/** The supplementary discussion after the one that was held before a service ends; unless it is clearly unnecessary. */
export function afterServiceDiscussion(heldOn: IsoDate, table = regimes): Deadline | null {
  const { id, suspension } = rulesAt(heldOn, table);
  if (!suspension.value) return null;
  const count = suspension.value.supplementaryWithin;
  return deadline(addMonths(heldOn, count), (due) =>
    because(byRule(id, suspension), 'afterServiceDiscussion', { from: heldOn, count, due }),
  );
}

/** Is the next discussion counted from the last early supplementary one, and not from the interview itself? */
export function waitsForEarly(interviewOn: IsoDate, planned: number, table = regimes): boolean {
  return planned > 0 && (rulesAt(interviewOn, table).earlySupplementary.value?.startDiscussions ?? false);
}

export type KnownEnding = Readonly<{
  /** The day on which unemployment, or jobseeking, is known to end. */
  on: IsoDate;
  /** How long what follows lasts; null when open-ended. */
  lastsUntil: IsoDate | null;
  because:
    | 'jobseekingEnds'
    | 'work'
    | 'training'
    | 'paySubsidisedJob'
    | 'partTimeAtMost80'
    | 'conscription'
    | 'civilService'
    | 'familyLeave'
    | 'otherReason';
}>;

/** What follows and does not count as an end of unemployment here. */
const NOT_AN_END = ['training', 'paySubsidisedJob', 'partTimeAtMost80'];

export type Arrangement = { arranged: boolean; why: Why };

/** Are discussions left out because unemployment is about to end (380/2023 § 32)? The seeker's own request always brings them. */
export function arranged(
  facts: Readonly<{ today: IsoDate; ending: KnownEnding | null; requested: boolean }>,
  table = regimes,
): Arrangement {
  const { id, shortRemaining } = rulesAt(facts.today, table);
  const basis = byRule(id, shortRemaining);
  const months = shortRemaining.value?.months ?? 0;
  if (!facts.ending || !endsSoon(facts.today, facts.ending, shortRemaining.value)) {
    return { arranged: true, why: because(basis, 'arranged', { count: months }) };
  }
  if (facts.requested) return { arranged: true, why: because(basis, 'arrangedOnRequest', {}) };
  const why = because(basis, 'notArranged', { endsOn: facts.ending.on, count: months });
  return { arranged: false, why };
}

type ShortRemaining = Readonly<{ months: number; lastsMonths: number | null }> | null;

function endsSoon(today: IsoDate, ending: KnownEnding, rule: ShortRemaining): boolean {
  if (!rule || ending.on > addMonths(today, rule.months)) return false;
  if (rule.lastsMonths === null) return ending.because === 'jobseekingEnds';
  if (NOT_AN_END.includes(ending.because)) return false;
  return ending.lastsUntil === null || ending.lastsUntil >= addMonths(ending.on, rule.lastsMonths);
}
