import { isoDate } from '#app/rules/dates.ts';
import type { Preset } from './presets.ts';

/** One line of the caseload. Dates are ISO days, instants ISO strings. */
export type CaseloadRow = {
  personId: string;
  givenName: string;
  familyName: string;
  nonDisclosure: boolean;
  municipalityCode: string;
  serviceLanguage: string;
  interpreterLanguage: string | null;
  counselorId: string | null;
  phase: string;
  careerGuidance: string | null;
  skillsDevelopment: string | null;
  socialSupport: string | null;
  employerMatching: string | null;
  startedOn: string | null;
  changedAt: string;
  meetingKind: string | null;
  meetingState: string | null;
  startsAt: string | null;
  dueOn: string | null;
  answerDueOn: string | null;
  planState: string | null;
  planAt: string | null;
  reviewDueOn: string | null;
  periodState: string | null;
  periodOn: string | null;
  commented: boolean;
  interviewed: boolean;
};

/** Why a row is in the view, who acts next, and the day that goes with it. What takes it out is the same act. */
export type Reason = {
  key: Exclude<Preset, 'all'> | 'meetingBooked' | 'meetingToBook' | 'inForce';
  turn: 'counselor' | 'seeker' | 'nobody';
  on: string | null;
  overdue: boolean;
};

const toArrange = ['due', 'proposed', 'notReached'];
/** The states of a review period in which the person acts next; in all others that stand here the counselor does. */
const periodReasons: Record<string, Reason['key']> = {
  clarificationAsked: 'periodAnswer',
  reporting: 'periodReport',
};
const absent = [
  'noShow',
  'clarificationAsked',
  'clarificationGiven',
  'clarificationMissing',
  'neglectRecorded',
];

/** Every reason that holds for a row, the most pressing first. */
export function reasonsOf(row: CaseloadRow, today: string): Reason[] {
  const reasons: Reason[] = [];
  const add = (key: Reason['key'], turn: Reason['turn'], on: string | null = null, overdue = false) =>
    reasons.push({ key, turn, on, overdue });
  const { meetingState, dueOn } = row;
  if (row.phase === 'ended') add('ended', 'nobody');
  if (row.phase === 'refusalDecision') add('decision', 'counselor');
  if (meetingState && absent.includes(meetingState))
    add('absences', meetingState === 'clarificationAsked' ? 'seeker' : 'counselor', row.answerDueOn);
  if (meetingState === 'changeAsked') add('changeAsked', 'counselor', row.startsAt);
  const arrange = meetingState !== null && toArrange.includes(meetingState);
  if (arrange && dueOn && dueOn < today) add('overdue', 'counselor', dueOn, true);
  if (isToday(row, today)) add('today', 'counselor', row.startsAt);
  if (row.planState === 'drafting') add(row.commented ? 'commented' : 'planDraft', 'counselor', row.planAt);
  if (row.planState === 'refused') add('refused', 'counselor', row.planAt);
  if (row.planState === 'reviewDue') add('reviewDue', 'counselor', row.reviewDueOn);
  if (row.planState === null && row.interviewed && isActive(row)) add('planMissing', 'counselor');
  if (row.counselorId === null && isActive(row)) add('newClients', 'counselor', row.startedOn);
  if (arrange && row.meetingKind === 'initialInterview') add('toBook', 'counselor', dueOn);
  if (row.periodState) {
    const waits = periodReasons[row.periodState];
    add(waits ?? 'periodWaits', waits ? 'seeker' : 'counselor', row.periodOn);
  }
  if (row.planState === 'awaitingSeeker') add('awaitingSeeker', 'seeker', row.planAt);
  if (row.phase === 'renewalAsked' || row.phase === 'awaitingClarification') add('clarification', 'seeker');
  if (row.phase === 'registering') add('registering', 'seeker', row.changedAt);
  if (arrange && row.meetingKind !== 'initialInterview')
    add('meetingToBook', dueOn !== null && isFar(dueOn, today) ? 'nobody' : 'counselor', dueOn);
  if (meetingState === 'booked') add('meetingBooked', 'nobody', row.startsAt);
  if (row.planState === 'inForce') add('inForce', 'nobody', row.reviewDueOn);
  return reasons;
}

/** In a ready-made view the view's own reason; in the list of all, the most pressing one. */
export function reasonOf(row: CaseloadRow, preset: Preset, today: string): Reason | null {
  const reasons = reasonsOf(row, today);
  return reasons.find(({ key }) => key === preset) ?? reasons[0] ?? null;
}

const isActive = ({ phase }: CaseloadRow) =>
  phase === 'valid' || phase === 'renewalAsked' || phase === 'awaitingClarification';

const isToday = ({ startsAt, meetingState }: CaseloadRow, today: string) =>
  startsAt !== null &&
  (meetingState === 'booked' || meetingState === 'inProgress') &&
  isoDate(new Date(startsAt)) === today;

/** A discussion that is due later than this many days is not yet anybody's turn. */
const ARRANGE_BEFORE_DAYS = 30;
const DAY = 86_400_000;
const isFar = (dueOn: string, today: string) =>
  Date.parse(dueOn) - Date.parse(today) > ARRANGE_BEFORE_DAYS * DAY;
