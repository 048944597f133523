import { isIn, leafPaths } from '#app/core/machine.ts';
import { areaKeys, type AreaKey } from '#app/ui/areas.ts';
import { areaStates } from './path-areas.ts';
import type { PathFacts, PathPhase, PathStep, PathView, StepState } from './path-facts.ts';
import { runningPeriod, tasksOf } from './path-tasks.ts';

/** The whole path as one picture. Areas stand side by side: none is before another, and nothing is counted together. */
export function pathView(facts: PathFacts): PathView {
  const phase = phaseOf(facts.journey.state);
  const walked = walkedStates(facts);
  return {
    phase,
    trunk: trunkOf(facts, phase),
    areas: areaKeys.map((key) => {
      const { status, steps, waitingFor } = areaStates[key](facts, walked);
      const inUse = steps.some((step) => step.state === 'done' || step.state === 'current');
      return { key, status, steps, waitingFor, since: inUse ? sinceOf(facts, key) : null, inUse };
    }),
    goal: { key: 'work', state: goalOf(facts) },
    tasks: tasksOf(facts, phase),
    search: searchOf(facts, phase),
  };
}

export function phaseOf(state: unknown): PathPhase {
  if (isIn({ state }, 'active')) return 'active';
  if (isIn({ state }, 'ended')) return 'ended';
  if (isIn({ state }, 'registering')) return 'registering';
  return isIn({ state }, 'refusalDecision') ? 'refusal' : 'start';
}

function searchOf(facts: PathFacts, phase: PathPhase): PathView['search'] {
  const running = runningPeriod(facts);
  return phase === 'active' && running ? { done: running.done, target: running.target } : null;
}

function trunkOf({ meetings, plans }: PathFacts, phase: PathPhase): PathStep[] {
  const registered = phase === 'active' || phase === 'ended';
  const interviewed = meetings.some((meeting) => isIn(meeting, 'held'));
  const planned = plans.some((plan) =>
    ['inForce', 'reviewDue', 'replaced', 'closed'].some((state) => isIn(plan, state)),
  );
  const step = (key: string, done: boolean, turn: boolean): PathStep => ({
    key,
    state: done ? 'done' : turn ? 'current' : 'next',
  });
  return [
    step('registered', registered, true),
    step('interviewed', interviewed, registered),
    step('planned', planned, registered && interviewed),
  ];
}

function goalOf({ journey }: PathFacts): StepState {
  const working = [
    'active.employerMatching.placed',
    'active.employerMatching.supportedPlacement',
    'active.employerMatching.outcomeRecorded',
    'ended.employed',
  ];
  return working.some((path) => isIn(journey, path)) ? 'done' : 'next';
}

/** Every state of an area that the person has been in, now or before. */
function walkedStates({ history, journey }: PathFacts): Set<string> {
  return new Set([...history, journey].flatMap(({ state }) => leafPaths(state)));
}

/** When the area came to where it is now. */
function sinceOf({ history, journey }: PathFacts, area: AreaKey): Date | null {
  const here = leafOf(journey.state, area);
  let since: Date | null = null;
  let before: string | null = null;
  for (const { state, at } of history) {
    const leaf = leafOf(state, area);
    if (leaf === here && before !== here) since = at;
    before = leaf;
  }
  return since;
}

export function leafOf(state: unknown, area: AreaKey): string | null {
  const prefix = `active.${area}.`;
  const leaf = leafPaths(state).find((path) => path.startsWith(prefix));
  return leaf ? leaf.slice(prefix.length) : null;
}
