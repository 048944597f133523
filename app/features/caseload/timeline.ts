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
  subject:
    'journey' | 'meetings' | 'plans' | 'referrals' | 'candidacies' | 'hearings' | 'obligations' | 'periods';
  subjectId: string;
  /** The event, named by `happenedLabel`. */
  type: string;
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
  Hearing: 'hearings',
  Obligation: 'obligations',
  ReviewPeriod: 'periods',
};

/** What happened to the person, newest first: the steps that led somewhere. Saving a draft over again is none. */
export function timelineOf(lines: Line[], names: Map<string, string>): TimelineLine[] {
  return lines.flatMap((line) => {
    const subject = subjects[line.subjectType];
    if (!subject || !movedOn(line)) return [];
    const { id, subjectId, type, actorRole: role, actorId, channel, at } = line;
    const who = (actorId && names.get(actorId)) ?? null;
    return [{ id: String(id), subject, subjectId, type, role, who, channel, at: at.toISOString() }];
  });
}

function movedOn({ fromState, toState }: Line): boolean {
  const before = fromState === null ? [] : leafPaths(fromState);
  return leafPaths(toState).some((path) => !before.includes(path));
}
