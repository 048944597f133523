import { isIn } from '#app/core/machine.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { candidacyTurn, referralTurn } from './path-turns.ts';
import type {
  PathCandidacy,
  PathFacts,
  PathHearing,
  PathMeeting,
  PathMessage,
  PathPeriod,
  PathPhase,
  PathPlan,
  PathReferral,
  PathTask,
} from './path-facts.ts';

/** What is next: mine first, then what others do; each by its day. Nothing is weighed against anything else. */
export function tasksOf(facts: PathFacts, phase: PathPhase): PathTask[] {
  const own = [
    ...journeyTasks(facts, phase),
    ...facts.hearings.flatMap(hearingTask),
    ...facts.messages.map(messageTask),
  ];
  if (phase !== 'active') return own;
  const tasks = [
    ...own,
    ...facts.meetings.flatMap(meetingTask),
    ...facts.plans.flatMap(planTask),
    ...facts.periods.flatMap((period) => periodTask(period, runningPeriod(facts))),
    ...facts.referrals.flatMap(referralTask),
    ...facts.candidacies.flatMap(candidacyTask),
    ...profileTask(facts),
  ];
  return tasks.sort(
    (one, other) => Number(other.turn === 'me') - Number(one.turn === 'me') || dayOf(one) - dayOf(other),
  );
}

// What has no day of its own comes after what has one.
const dayOf = ({ by, at, since }: PathTask) => (by ?? at ?? since)?.getTime() ?? Number.MAX_SAFE_INTEGER;

const none = { area: null, params: {}, by: null, at: null, since: null } satisfies Partial<PathTask>;

function journeyTasks({ journey, registration, answerBy: by }: PathFacts, phase: PathPhase): PathTask[] {
  const since = journey.updatedAt;
  const mine = { ...none, id: 'journey', turn: 'me', since } as const;
  if (phase === 'start') return [{ ...mine, key: 'register', target: { page: 'registration' }, since: null }];
  if (phase === 'registering')
    return [{ ...mine, key: 'continueRegistration', params: registration, target: { page: 'registration' } }];
  if (phase === 'refusal')
    return [{ ...mine, key: 'decision', turn: 'counselor', target: { page: 'authority' } }];
  if (phase === 'ended') return [{ ...mine, key: 'restart', target: { page: 'restart' } }];
  if (isIn(journey, 'active.validity.renewalAsked'))
    return [{ ...mine, by, key: 'renew', target: { page: 'renew' } }];
  if (isIn(journey, 'active.validity.awaitingClarification'))
    return [{ ...mine, by, key: 'clarify', target: { page: 'clarify' } }];
  return [];
}

/** What one is asked before anything is decided; then what staff look at. */
function hearingTask(hearing: PathHearing): PathTask[] {
  const { id, dueOn, updatedAt } = hearing;
  const task = { ...none, id, target: { page: 'hearing', id }, since: updatedAt } as const;
  if (isIn(hearing, 'asked') || isIn(hearing, 'unanswered'))
    return [{ ...task, key: 'answerHearing', turn: 'me', by: dueOn }];
  if (isIn(hearing, 'answered') || isIn(hearing, 'noReasonFound'))
    return [{ ...task, key: 'hearingAssessed', turn: 'counselor' }];
  return [];
}

/** What one side has written and the other has not answered. */
function messageTask({ id, from, subject, since }: PathMessage): PathTask {
  const task = { ...none, id, target: { page: 'message', id }, params: { subject }, since } as const;
  return from === 'me'
    ? { ...task, key: 'messageWaits', turn: 'counselor' }
    : { ...task, key: 'answerMessage', turn: 'me' };
}

function meetingTask(meeting: PathMeeting): PathTask[] {
  const { id, kind, dueOn, startsAt, updatedAt } = meeting;
  const task = { ...none, id, turn: 'me', target: { page: 'meeting', id }, params: { kind } } as const;
  if (isIn(meeting, 'due')) return [{ ...task, key: 'bookMeeting', by: dueOn, since: updatedAt }];
  if (isIn(meeting, 'proposed')) return [{ ...task, key: 'chooseTime', by: dueOn, since: updatedAt }];
  if (isIn(meeting, 'booked')) return [{ ...task, key: 'goToMeeting', at: startsAt }];
  if (isIn(meeting, 'clarificationAsked')) return [{ ...task, key: 'explainAbsence', since: updatedAt }];
  if (isIn(meeting, 'notReached'))
    return [{ ...task, key: 'notReached', turn: 'counselor', since: updatedAt }];
  return [];
}

function planTask(plan: PathPlan): PathTask[] {
  const { id, kind, reportDueOn, openActions, updatedAt } = plan;
  const task = {
    ...none,
    id,
    turn: 'me',
    target: { page: 'plan', id },
    params: { kind },
    since: updatedAt,
  } as const;
  if (isIn(plan, 'drafting')) return [{ ...task, key: 'planDrafted', turn: 'counselor' }];
  if (isIn(plan, 'awaitingSeeker')) return [{ ...task, key: 'approvePlan' }];
  if (isIn(plan, 'awaitingParties')) return [{ ...task, key: 'planWaits', turn: 'counselor' }];
  if (isIn(plan, 'refused')) return [{ ...task, key: 'planRefused', turn: 'counselor' }];
  if (isIn(plan, 'reviewDue')) return [{ ...task, key: 'planReview', turn: 'counselor' }];
  if (isIn(plan, 'inForce') && openActions > 0)
    return [
      { ...task, key: 'reportActions', params: { kind, count: openActions }, by: reportDueOn, since: null },
    ];
  return [];
}

const weighed = ['evaluation', 'short', 'clarificationGiven', 'reasonReported', 'neglectRecorded'];

/** Periods are opened ahead: the one that ends first is the one that runs. */
export function runningPeriod({ periods }: PathFacts): PathPeriod | undefined {
  return periods
    .filter((each) => each.kind === 'period' && (isIn(each, 'open') || isIn(each, 'targetReached')))
    .sort((a, b) => a.endsOn.getTime() - b.endsOn.getTime())[0];
}

function periodTask(period: PathPeriod, running: PathPeriod | undefined): PathTask[] {
  const { id, kind, target, done, endsOn, reportBy, answerDueOn, updatedAt } = period;
  const task = {
    ...none,
    id,
    turn: 'me',
    area: 'employerMatching',
    target: { page: 'period', id },
    params: { done, target },
  } as const;
  if (isIn(period, 'clarificationAsked') || isIn(period, 'unanswered'))
    return [{ ...task, key: 'explainSearch', by: answerDueOn, since: updatedAt }];
  if (weighed.some((state) => isIn(period, state)))
    return [{ ...task, key: 'searchWeighed', turn: 'counselor', since: updatedAt }];
  // An assigned job has a task of its own.
  if (kind !== 'period') return [];
  const page = { page: 'obligation' } as const;
  if (isIn(period, 'open') && period === running)
    return [{ ...task, key: 'seekJobs', target: page, by: endsOn }];
  if (isIn(period, 'reporting')) return [{ ...task, key: 'reportSearch', target: page, by: reportBy }];
  return [];
}

const referralKeys = {
  proposed: 'answerReferral',
  agreed: 'referralAgreed',
  applied: 'selection',
  reserve: 'inReserve',
  referred: 'providerAnswers',
  waiting: 'serviceStarts',
  notStarted: 'notStarted',
  ongoing: 'inService',
  interruptionPending: 'interruption',
} as const;

function referralTask(referral: PathReferral): PathTask[] {
  const turn = referralTurn(referral);
  const found = Object.entries(referralKeys).find(([state]) => isIn(referral, state));
  if (!turn || !found) return [];
  const { id, name, startsOn, updatedAt } = referral;
  const key = found[0] === 'agreed' && turn === 'me' ? 'applyToService' : found[1];
  const starts = found[0] === 'waiting' ? startsOn : null;
  const area = areaKeys.find((known) => known === referral.area) ?? null;
  return [
    {
      ...none,
      id,
      key,
      turn,
      area,
      target: { page: 'referral', id },
      params: { name },
      at: starts,
      since: updatedAt,
    },
  ];
}

const candidacyKeys = {
  toldToSeeker: 'answerJob',
  assigned: 'applyAssigned',
  unsuitableReported: 'unsuitable',
  interested: 'presentation',
  applyingAlone: 'applySelf',
  presented: 'employerAnswers',
  applied: 'employerAnswers',
  interview: 'goToInterview',
  selectionPending: 'selectionPending',
  chosen: 'contract',
} as const;

function candidacyTask(candidacy: PathCandidacy): PathTask[] {
  const turn = candidacyTurn(candidacy);
  const found = Object.entries(candidacyKeys).find(([state]) => isIn(candidacy, state));
  if (!turn || !found) return [];
  const { id, title, companyName, interviewAt, updatedAt } = candidacy;
  const invited = found[0] === 'interview' && interviewAt !== null;
  const key = found[0] === 'interested' && turn === 'me' ? 'answerConsent' : found[1];
  return [
    {
      ...none,
      id,
      key,
      turn: invited ? 'me' : turn,
      area: 'employerMatching',
      target: { page: 'job', id },
      params: { title, company: companyName },
      at: invited ? interviewAt : null,
      since: invited ? null : updatedAt,
    },
  ];
}

function profileTask({ journey }: PathFacts): PathTask[] {
  if (!isIn(journey, 'active.employerMatching.notReady')) return [];
  return [
    {
      ...none,
      id: 'profile',
      key: 'publishProfile',
      turn: 'me',
      area: 'employerMatching',
      target: { page: 'profile' },
    },
  ];
}
