import { addDays, isoDate } from '#app/rules/dates.ts';
import { QUIET_DAYS, type Preset } from './presets.ts';

/** One line of the caseload. Dates are ISO days, instants ISO strings. */
export type CaseloadRow = {
  personId: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  nonDisclosure: boolean;
  municipalityCode: string;
  serviceLanguage: string;
  interpreterLanguage: string | null;
  education: string | null;
  employmentCode: string | null;
  counselorId: string | null;
  counselorName: string | null;
  assignedAt: string | null;
  phase: string;
  careerGuidance: string | null;
  skillsDevelopment: string | null;
  socialSupport: string | null;
  employerMatching: string | null;
  startedOn: string | null;
  changedAt: string;
  lastContactAt: string | null;
  clientChangedAt: string | null;
  lastActivityAt: string | null;
  meetingKind: string | null;
  meetingState: string | null;
  startsAt: string | null;
  dueOn: string | null;
  answerDueOn: string | null;
  assessedAt: string | null;
  needs: string[];
  weak: string[];
  planKind: string | null;
  planState: string | null;
  planAt: string | null;
  reviewDueOn: string | null;
  reportDueOn: string | null;
  obligationState: string | null;
  periodState: string | null;
  periodOn: string | null;
  hearingState: string | null;
  secondLookState: string | null;
  activities: string[];
  benefitDays: number | null;
  benefitDaysOn: string | null;
  commented: boolean;
  interviewed: boolean;
};

export type ReasonKey =
  Exclude<Preset, 'all'> | 'awaitingParties' | 'meetingBooked' | 'meetingToBook' | 'inForce';

/** Why a row is in the view, who acts next, and the day that goes with it. What takes it out is the same act. */
export type Reason = {
  key: ReasonKey;
  turn: 'counselor' | 'seeker' | 'nobody';
  on: string | null;
  overdue: boolean;
};

type Said = Partial<Pick<Reason, 'turn' | 'on' | 'overdue'>>;
type Judge = (row: CaseloadRow, today: string) => Said | false;

const oneOf = (value: string | null, ...some: string[]) => value !== null && some.includes(value);
const isActive = ({ phase }: CaseloadRow) => oneOf(phase, 'valid', 'renewalAsked', 'awaitingClarification');
const toArrange = ({ meetingState }: CaseloadRow) => oneOf(meetingState, 'due', 'proposed', 'notReached');
const isEarlier = (one: string | null, other: string) => one === null || Date.parse(one) < Date.parse(other);

/**
 * Each reason with the test that a row must pass, the most pressing first; whose turn it is where it is not the counselor's.
 * The views are the same tests in SQL (caseload-views.server.ts): a test holds the two to each other.
 */
const judges: Record<ReasonKey, Judge> = {
  ended: ({ phase }) => phase === 'ended' && { turn: 'nobody' },
  decision: ({ phase }) => phase === 'refusalDecision' && {},
  absences: ({ meetingState, answerDueOn }) =>
    oneOf(
      meetingState,
      ...['noShow', 'clarificationAsked', 'clarificationGiven', 'clarificationMissing', 'neglectRecorded'],
    ) && { turn: meetingState === 'clarificationAsked' ? 'seeker' : 'counselor', on: answerDueOn },
  changeAsked: ({ meetingState, startsAt }) => meetingState === 'changeAsked' && { on: startsAt },
  hearing: ({ hearingState }) =>
    oneOf(hearingState, 'prepared', 'answered', 'unanswered', 'noReasonFound') && {},
  secondLook: ({ secondLookState }) =>
    secondLookState !== null && {
      turn: oneOf(secondLookState, 'approved', 'returned') ? 'counselor' : 'nobody',
    },
  overdue: (row, today) =>
    row.dueOn !== null &&
    row.dueOn < today &&
    toArrange(row) &&
    isActive(row) && { on: row.dueOn, overdue: true },
  today: ({ meetingState, startsAt }, today) =>
    startsAt !== null &&
    oneOf(meetingState, 'booked', 'inProgress') &&
    isoDate(new Date(startsAt)) === today && { on: startsAt },
  commented: ({ commented, planState, planAt }) => commented && planState === 'drafting' && { on: planAt },
  planDraft: ({ commented, planState, planAt }) => !commented && planState === 'drafting' && { on: planAt },
  refused: ({ planState, planAt }) => planState === 'refused' && { on: planAt },
  reviewDue: ({ planState, reviewDueOn }) => planState === 'reviewDue' && { on: reviewDueOn },
  assessmentMissing: (row) => row.assessedAt === null && row.interviewed && isActive(row) && {},
  planMissing: (row) => row.planState === null && row.interviewed && isActive(row) && {},
  newClients: (row) => row.counselorId === null && isActive(row) && { on: row.startedOn },
  toBook: (row) =>
    row.meetingKind === 'initialInterview' && toArrange(row) && isActive(row) && { on: row.dueOn },
  newToMe: (row) =>
    row.counselorId !== null &&
    row.assignedAt !== null &&
    isEarlier(row.lastContactAt, row.assignedAt) &&
    isActive(row) && { on: row.assignedAt },
  periodWaits: ({ periodState, periodOn }) =>
    periodState !== null && !oneOf(periodState, 'clarificationAsked', 'reporting') && { on: periodOn },
  reportDue: ({ reportDueOn }, today) =>
    reportDueOn !== null && reportDueOn < today && { turn: 'seeker', on: reportDueOn, overdue: true },
  periodAnswer: ({ periodState, periodOn }) =>
    periodState === 'clarificationAsked' && { turn: 'seeker', on: periodOn },
  periodReport: ({ periodState, periodOn }) =>
    periodState === 'reporting' && { turn: 'seeker', on: periodOn },
  awaitingSeeker: ({ planState, planAt }) => planState === 'awaitingSeeker' && { turn: 'seeker', on: planAt },
  clarification: ({ phase }) => oneOf(phase, 'renewalAsked', 'awaitingClarification') && { turn: 'seeker' },
  registering: ({ phase, changedAt }) => phase === 'registering' && { turn: 'seeker', on: changedAt },
  notRegistered: ({ phase }) => phase === 'notRegistered' && { turn: 'seeker' },
  awaitingParties: ({ planState, planAt }) =>
    planState === 'awaitingParties' && { turn: 'nobody', on: planAt },
  meetingToBook: (row, today) =>
    toArrange(row) &&
    row.meetingKind !== 'initialInterview' && {
      turn: row.dueOn !== null && isFar(row.dueOn, today) ? 'nobody' : 'counselor',
      on: row.dueOn,
    },
  meetingBooked: ({ meetingState, startsAt }) =>
    meetingState === 'booked' && { turn: 'nobody', on: startsAt },
  inForce: ({ planState, reviewDueOn }) => planState === 'inForce' && { turn: 'nobody', on: reviewDueOn },
  // The views that gather others come last: where one of them holds, a closer one often does.
  waitsForMe: (row) =>
    ((row.commented && row.planState === 'drafting') ||
      row.planState === 'refused' ||
      oneOf(row.meetingState, 'changeAsked', 'clarificationGiven') ||
      oneOf(row.periodState, 'reasonReported', 'clarificationGiven') ||
      row.hearingState === 'answered') && { on: row.clientChangedAt },
  waitsForClient: (row) =>
    (row.planState === 'awaitingSeeker' ||
      oneOf(row.meetingState, 'proposed', 'clarificationAsked') ||
      oneOf(row.periodState, 'clarificationAsked', 'reporting') ||
      row.hearingState === 'asked' ||
      oneOf(row.phase, 'renewalAsked', 'awaitingClarification', 'registering')) && { turn: 'seeker' },
  noActivity: (row, today) =>
    row.lastActivityAt !== null &&
    row.lastActivityAt.slice(0, 10) < addDays(today, -QUIET_DAYS) &&
    !oneOf(row.meetingState, 'booked', 'inProgress') &&
    isActive(row) && { on: row.lastActivityAt.slice(0, 10) },
};

const isReason = (key: string): key is ReasonKey => key in judges;
/** All reasons, the most pressing first. */
export const reasonKeys: readonly ReasonKey[] = Object.keys(judges).filter(isReason);

function judge(key: ReasonKey, row: CaseloadRow, today: string): Reason | null {
  const said = judges[key](row, today);
  return said ? { key, turn: 'counselor', on: null, overdue: false, ...said } : null;
}

/** Every reason that holds for a row, the most pressing first. */
export const reasonsOf = (row: CaseloadRow, today: string): Reason[] =>
  reasonKeys.flatMap((key) => judge(key, row, today) ?? []);

/** In a ready-made view the view's own reason; in the list of all, the most pressing one. */
export function reasonOf(row: CaseloadRow, preset: Preset, today: string): Reason | null {
  const own = isReason(preset) ? judge(preset, row, today) : null;
  if (own) return own;
  for (const key of reasonKeys) {
    const reason = judge(key, row, today);
    if (reason) return reason;
  }
  return null;
}

/** A discussion that is due later than this many days is not yet anybody's turn. */
const ARRANGE_BEFORE_DAYS = 30;
const DAY = 86_400_000;
const isFar = (dueOn: string, today: string) =>
  Date.parse(dueOn) - Date.parse(today) > ARRANGE_BEFORE_DAYS * DAY;
