import type { Role } from './actor.ts';

type SignedInRole = Exclude<Role, 'partner' | 'system'>;

/**
 * When a session ends by itself: `idleMinutes` after the last page, and `hours` after sign-in whatever happens. No
 * regulation gives these numbers. They are our own, kept here as the documentation that OWASP ASVS 5.0 asks for (7.1.1, 7.3).
 */
export const sessionLimits: Record<SignedInRole, { idleMinutes: number; hours: number; why: string }> = {
  seeker: { idleMinutes: 30, hours: 8, why: 'often at a shared computer: a library, the service point' },
  employer: {
    idleMinutes: 60,
    hours: 10,
    why: 'a computer of their own at work, candidates read beside other work',
  },
  provider: { idleMinutes: 60, hours: 10, why: 'a computer of their own at work, reports written in pieces' },
  counselor: {
    idleMinutes: 60,
    hours: 10,
    why: 'a meeting lasts an hour, a working day with its breaks ten',
  },
  manager: {
    idleMinutes: 30,
    hours: 10,
    why: 'sees the logs and the rights of everybody, needs them seldom',
  },
};

/** Why a session is over; `accounts:signIn.ended` says each in words. */
export const sessionEnds = [
  'idle',
  'time',
  'signedOut',
  'signedInAgain',
  'elsewhere',
  'provider',
  'account',
  'duties',
  'mandate',
] as const;
export type SessionEnd = (typeof sessionEnds)[number];

export type SessionTimes = {
  role: string;
  seenAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  endReason: string | null;
};

/** Null while the session holds. `at` is the wall's time: a demonstration's clock may leap over months. */
export function endOf(
  { role, seenAt, endsAt, endedAt, endReason }: SessionTimes,
  at: Date,
): SessionEnd | null {
  if (endedAt) return sessionEnds.find((known) => known === endReason) ?? 'elsewhere';
  if (endsAt <= at) return 'time';
  return at.getTime() - seenAt.getTime() >= idleOf(role) ? 'idle' : null;
}

const idleOf = (role: string): number => (isSignedIn(role) ? sessionLimits[role].idleMinutes * 60_000 : 0);

const isSignedIn = (role: string): role is SignedInRole => Object.hasOwn(sessionLimits, role);
