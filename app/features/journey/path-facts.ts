import type { AreaKey } from '#app/ui/areas.ts';

/** Whose turn it is. Nobody waits where nothing is open. */
export type Turn = 'me' | 'counselor' | 'provider' | 'employer' | null;
export type StepState = 'done' | 'current' | 'next' | 'skipped';

type Row = { id: string; state: unknown; updatedAt: Date };
export type PathMeeting = Row & { kind: string; startsAt: Date | null; dueOn: Date | null };
export type PathPlan = Row & { kind: string; reportDueOn: Date | null; openActions: number };
export type PathPeriod = Row & {
  kind: string;
  target: number;
  done: number;
  endsOn: Date;
  reportBy: Date;
  answerDueOn: Date | null;
};
export type PathReferral = Row & {
  area: string;
  name: string;
  needsApplication: boolean;
  startsOn: Date | null;
};
export type PathHearing = Row & { dueOn: Date | null };
/** One that waits for an answer. */
export type PathMessage = { id: string; from: 'me' | 'counselor'; subject: string; since: Date };
export type PathCandidacy = Row & {
  title: string;
  companyName: string;
  consent: string;
  interviewAt: Date | null;
};

/** All that the path of a person is drawn from: states and dates, never a judgement. */
export type PathFacts = {
  journey: Row & { personId: string };
  /** Earlier states of the journey with the moment each began, oldest first. */
  history: { state: unknown; at: Date }[];
  registration: { answered: number; total: number };
  meetings: PathMeeting[];
  plans: PathPlan[];
  /** Review periods of the job-search obligation, and assigned jobs. */
  periods: PathPeriod[];
  referrals: PathReferral[];
  candidacies: PathCandidacy[];
  hearings: PathHearing[];
  messages: PathMessage[];
  /** The last day to renew, or to give the clarification asked for; null where nothing is asked. */
  answerBy: Date | null;
};

export type PathStep = { key: string; state: StepState };
export type PathArea = {
  key: AreaKey;
  /** The journey's own state in this area: a key of `seeker:status.<area>`. */
  status: string;
  steps: PathStep[];
  waitingFor: Turn;
  since: Date | null;
  inUse: boolean;
};
export type PathTask = {
  id: string;
  key: string;
  turn: Exclude<Turn, null>;
  area: AreaKey | null;
  target: { page: TaskPage; id?: string };
  /** Told in the words of the task: a name, a count. */
  params: Record<string, string | number>;
  /** What has to happen by a day, or happens then. */
  by: Date | null;
  at: Date | null;
  since: Date | null;
};
export type TaskPage =
  | 'registration'
  | 'renew'
  | 'clarify'
  | 'restart'
  | 'meeting'
  | 'plan'
  | 'obligation'
  | 'period'
  | 'referral'
  | 'job'
  | 'profile'
  | 'hearing'
  | 'message'
  | 'authority';

export type PathPhase = 'start' | 'registering' | 'refusal' | 'active' | 'ended';
export type PathView = {
  phase: PathPhase;
  trunk: PathStep[];
  areas: PathArea[];
  goal: PathStep;
  tasks: PathTask[];
  /** How much of the running review period is done. */
  search: { done: number; target: number } | null;
};
