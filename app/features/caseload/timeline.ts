import { leafPaths } from '#app/core/machine.ts';

type Line = {
  id: bigint;
  subjectType: string;
  subjectId: string;
  type: string;
  actorRole: string;
  actorId: string | null;
  channel: string;
  fromState: unknown;
  toState: unknown;
  at: Date;
};

export type TimelineLine = {
  id: string;
  subject: 'journey' | 'meetings' | 'plans' | 'referrals' | 'candidacies';
  subjectId: string;
  /** The states that the step entered, as keys of `<subject>:state.`. */
  states: string[];
  role: string;
  who: string | null;
  channel: string;
  at: string;
};

const subjects: Record<string, TimelineLine['subject']> = {
  Journey: 'journey',
  Meeting: 'meetings',
  Plan: 'plans',
  Referral: 'referrals',
  Candidacy: 'candidacies',
};

/** What happened to the person, newest first: each line says what became of what. Saving a draft over again is no event. */
export function timelineOf(lines: Line[], names: Map<string, string>): TimelineLine[] {
  return lines.flatMap((line) => {
    const subject = subjects[line.subjectType];
    const states = enteredStates(line);
    if (!subject || states.length === 0) return [];
    const { id, subjectId, actorRole: role, actorId, channel, at } = line;
    const who = (actorId && names.get(actorId)) ?? null;
    return [{ id: String(id), subject, subjectId, states, role, who, channel, at: at.toISOString() }];
  });
}

function enteredStates({ fromState, toState }: Line): string[] {
  const before = fromState === null ? [] : leafPaths(fromState);
  const after = leafPaths(toState).filter((path) => !before.includes(path));
  // Beginning to be active enters every area at once: the validity says it.
  return after.length > 2 ? after.filter((path) => path.includes('validity')) : after;
}
