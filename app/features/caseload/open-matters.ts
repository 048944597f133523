import { isIn } from '#app/core/machine.ts';
import type { AreaKey } from '#app/ui/areas.ts';

export const matterKinds = [
  'meeting',
  'plan',
  'period',
  'referral',
  'candidacy',
  'hearing',
  'request',
  'registration',
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** Something that waits for somebody. `on` is an ISO day or instant by or at which it happens. */
export type Matter = {
  id: string;
  kind: MatterKind;
  /** Innermost state of the thing: with the kind it names the matter. */
  state: string;
  /** What it is called: a key for meetings, a name for services and jobs. */
  name: string;
  area: AreaKey | null;
  turn: 'counselor' | 'seeker' | 'provider' | 'employer' | 'nobody';
  on: string | null;
  since: string;
};

type Turn = Matter['turn'];

export const meetingTurns: Record<string, Turn> = {
  due: 'counselor',
  proposed: 'seeker',
  booked: 'nobody',
  inProgress: 'counselor',
  notReached: 'counselor',
  noShow: 'counselor',
  clarificationAsked: 'seeker',
  neglectRecorded: 'counselor',
};
export const planTurns: Record<string, Turn> = {
  drafting: 'counselor',
  awaitingSeeker: 'seeker',
  awaitingParties: 'counselor',
  refused: 'counselor',
  reviewDue: 'counselor',
};
export const periodTurns: Record<string, Turn> = {
  reporting: 'seeker',
  evaluation: 'counselor',
  reasonReported: 'counselor',
  short: 'counselor',
  clarificationAsked: 'seeker',
  clarificationGiven: 'counselor',
  unanswered: 'counselor',
  neglectRecorded: 'counselor',
};
export const referralTurns: Record<string, Turn> = {
  proposed: 'seeker',
  agreed: 'counselor',
  applied: 'counselor',
  reserve: 'counselor',
  referred: 'provider',
  waiting: 'provider',
  notStarted: 'counselor',
  interruptionPending: 'counselor',
};
export const candidacyTurns: Record<string, Turn> = {
  suggested: 'counselor',
  suitable: 'counselor',
  toldToSeeker: 'seeker',
  assigned: 'seeker',
  unsuitableReported: 'counselor',
  interested: 'counselor',
  applyingAlone: 'seeker',
  presented: 'employer',
  applied: 'employer',
  interview: 'employer',
  selectionPending: 'employer',
  chosen: 'employer',
  placed: 'nobody',
};

export const hearingTurns: Record<string, Turn> = {
  asked: 'seeker',
  answered: 'counselor',
  unanswered: 'counselor',
  noReasonFound: 'counselor',
};

export const requestTurns: Record<string, Turn> = { sent: 'counselor', inProgress: 'counselor' };
export const registrationTurns: Record<string, Turn> = {
  registering: 'seeker',
  refusalDecision: 'counselor',
};

/** The state by which a thing waits for somebody; null when nothing is open. */
export function openState(state: unknown, turns: Record<string, Turn>): string | null {
  return Object.keys(turns).find((path) => isIn({ state }, path)) ?? null;
}

/** What the counselor has to do first, then what the others do; the earliest day first. */
export function inOrder(matters: Matter[]): Matter[] {
  const rank = ({ turn }: Matter) => (turn === 'counselor' ? 0 : turn === 'nobody' ? 2 : 1);
  const day = ({ on, since }: Matter) => on ?? since;
  return [...matters].sort((a, b) => rank(a) - rank(b) || day(a).localeCompare(day(b)));
}
