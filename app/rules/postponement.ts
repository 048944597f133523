import { addMonths, latest, type IsoDate } from './dates.ts';
import { regimes, rulesAt } from './regimes.ts';
import { because, byAct, byRule, type Why } from './why.ts';

/** Why the start of the job-search obligation waits (380/2023 § 46). */
export type PostponedBy =
  /** A job of more than two weeks, without subsidy, with more than 80 per cent of full hours. */
  | Readonly<{ ground: 'workOver80'; endsOn: IsoDate | null }>
  | Readonly<{ ground: 'laidOff'; laidOffFrom: IsoDate; discussionOn: IsoDate | null }>
  /** Training, work trial, subsidised job or rehabilitation of more than a month: until the discussion before its end, where that is known. */
  | Readonly<{ ground: 'longService'; discussionOn: IsoDate | null }>;

/** `until` is null while the day is not known: a discussion is still to be held. */
export type Postponement = { ground: PostponedBy['ground']; until: IsoDate | null; why: Why };

export function postponement(by: PostponedBy, date: IsoDate, table = regimes): Postponement {
  const rules = rulesAt(date, table);
  const { ground } = by;
  const laidOff = ground === 'laidOff';
  const basis = laidOff ? byRule(rules.id, rules.laidOff) : byAct(rules, '380/2023', '46 §');
  const until = endOf(by, rules.laidOff.value);
  if (until === null) return { ground, until, why: because(basis, 'obligationPostponedOpen', { ground }) };
  return { ground, until, why: because(basis, 'obligationPostponed', { ground, until }) };
}

function endOf(
  by: PostponedBy,
  rule: Readonly<{ months: number; discussionHeld: boolean }> | null,
): IsoDate | null {
  if (by.ground === 'workOver80') return by.endsOn;
  if (by.ground === 'longService') return by.discussionOn;
  if (rule === null) return null;
  const passed = addMonths(by.laidOffFrom, rule.months);
  if (!rule.discussionHeld) return passed;
  return by.discussionOn === null ? null : latest(passed, by.discussionOn);
}

/** More than 80 per cent of the longest full time, which is 40 hours a week; a field with a shorter week has its own number. */
const HOURS_OVER_80 = 32;

/** Is it work for whose end the obligation waits: of more than two weeks, with enough hours (380/2023 § 46)? */
export function workLetsWait(
  work: Readonly<{ hoursPerWeek: number; /** Code of KEHA's URA code book. */ duration: string }>,
): boolean {
  return work.hoursPerWeek > HOURS_OVER_80 && work.duration !== SHORTEST_DURATION;
}

/** Less than eleven days. */
const SHORTEST_DURATION = '01';

export function isOpen({ until }: Postponement, date: IsoDate): boolean {
  return until === null || until > date;
}
