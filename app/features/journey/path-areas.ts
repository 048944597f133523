import { isIn } from '#app/core/machine.ts';
import type { AreaKey } from '#app/ui/areas.ts';
import { candidacyTurn, isOpenReferral, referralTurn } from './path-turns.ts';
import type { PathFacts, PathReferral, PathStep, StepState, Turn } from './path-facts.ts';

type AreaState = { status: string; steps: PathStep[]; waitingFor: Turn };
type Walked = ReadonlySet<string>;

/** What each area shows of a path: its own steps, the words for where it stands, and whose turn it is. */
export const areaStates: Record<AreaKey, (facts: PathFacts, walked: Walked) => AreaState> = {
  careerGuidance: (facts, walked) => {
    const status = statusIn(facts, 'careerGuidance', 'idle');
    const at = ['needIdentified', 'exploringOptions', 'goalChosen', 'goalConfirmed'].indexOf(status);
    const current = status === 'goalConfirmed' ? 4 : status === 'goalChosen' ? 3 : at;
    const names = ['need', 'options', 'goal', 'confirmed'];
    const seen = ['needIdentified', 'exploringOptions', 'goalChosen', 'goalConfirmed'].map((state) =>
      walked.has(`active.careerGuidance.${state}`),
    );
    const waits: Record<string, Turn> = {
      needIdentified: 'counselor',
      exploringOptions: 'me',
      goalChosen: 'counselor',
    };
    const waitingFor = waits[status] ?? null;
    const turn = status === 'goalChosen' ? waitingFor : serviceTurn(facts, 'careerGuidance', waitingFor);
    return { status, steps: line(names, seen, current), waitingFor: turn };
  },
  skillsDevelopment: (facts, walked) => {
    const status = statusIn(facts, 'skillsDevelopment', 'idle');
    const current = { surveyed: 1, gapFound: 2, inTraining: 2, completed: 4, interrupted: 2 }[status] ?? -1;
    const seen = ['surveyed', 'gapFound', 'inTraining', 'completed'].map((state) =>
      walked.has(`active.skillsDevelopment.${state}`),
    );
    const steps = line(['surveyed', 'gap', 'training', 'trained'], seen, current);
    // A survey by itself asks for nothing more; a training that stopped is not under way.
    const second = steps[1];
    if (status === 'surveyed' && second) second.state = 'next';
    const third = steps[2];
    if (status === 'interrupted' && third) third.state = 'skipped';
    const waits: Record<string, Turn> = { gapFound: 'counselor', inTraining: 'me', interrupted: 'counselor' };
    return { status, steps, waitingFor: serviceTurn(facts, 'skillsDevelopment', waits[status] ?? null) };
  },
  socialSupport: (facts, walked) => {
    const status = statusIn(facts, 'socialSupport', 'none');
    const current =
      { guidedToPartner: 0, multiSectoralAssessment: 1, followUp: 2, review: 2, ended: 4 }[status] ?? -1;
    const seen = ['guidedToPartner', 'multiSectoralAssessment', 'followUp', 'ended'].map((state) =>
      walked.has(`active.socialSupport.${state}`),
    );
    const steps = line(['guided', 'assessed', 'followed', 'supported'], seen, current);
    const waits: Record<string, Turn> = {
      guidedToPartner: 'provider',
      multiSectoralAssessment: 'counselor',
      review: 'counselor',
    };
    return { status, steps, waitingFor: serviceTurn(facts, 'socialSupport', waits[status] ?? null) };
  },
  employerMatching: (facts) => {
    const status = statusIn(facts, 'employerMatching', 'notReady');
    const working = ['placed', 'supportedPlacement', 'outcomeRecorded'].includes(status);
    const reached = (states: readonly string[]) =>
      facts.candidacies.some((candidacy) => states.some((state) => isIn(candidacy, state)));
    const chosen = working || reached(['chosen', 'placed', 'followUpDue', 'followedUp']);
    const interview = reached(['interview']);
    const sent = reached(['presented', 'applied', 'selectionPending']) || interview || chosen;
    const seen = [status === 'visible' || working, sent, interview, chosen];
    const current = chosen ? 4 : interview ? 2 : sent ? 1 : status === 'visible' ? 1 : -1;
    const steps = line(['profile', 'applied', 'interview', 'chosen'], seen, current);
    const second = steps[1];
    if (!sent && second) second.state = 'next';
    const open = facts.candidacies.map(candidacyTurn).filter((turn) => turn !== null);
    const waitingFor = open.includes('me')
      ? 'me'
      : (open[0] ?? (status === 'notReady' && isActive(facts) ? 'me' : null));
    return { status, steps, waitingFor: working ? null : waitingFor };
  },
};

const isActive = ({ journey }: PathFacts) => isIn(journey, 'active');

function statusIn({ journey }: PathFacts, area: AreaKey, otherwise: string): string {
  const state: unknown = journey.state;
  if (typeof state !== 'object' || state === null || !('active' in state)) return otherwise;
  const regions: unknown = state.active;
  const leaf: unknown =
    typeof regions === 'object' && regions !== null
      ? Object.entries(regions).find(([key]) => key === area)?.[1]
      : null;
  return typeof leaf === 'string' ? leaf : otherwise;
}

/** Steps before the current one are done where the person has been, left out where not; -1 stands before the first. */
function line(names: readonly string[], seen: readonly boolean[], current: number): PathStep[] {
  return names.map((key, index) => ({ key, state: stateAt(index, current, seen[index] ?? false) }));
}

function stateAt(index: number, current: number, seen: boolean): StepState {
  if (index === current) return 'current';
  if (index > current) return 'next';
  return seen ? 'done' : 'skipped';
}

/** An open service of the area says whose turn it is; without one the state of the area does. */
function serviceTurn({ referrals }: PathFacts, area: AreaKey, otherwise: Turn): Turn {
  const open: PathReferral[] = referrals.filter(
    (referral) => referral.area === area && isOpenReferral(referral),
  );
  const turns = open.map(referralTurn);
  return turns.includes('me') ? 'me' : (turns.find((turn) => turn !== null) ?? otherwise);
}
