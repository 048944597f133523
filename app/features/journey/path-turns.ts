import { isIn } from '#app/core/machine.ts';
import type { PathCandidacy, PathReferral, Turn } from './path-facts.ts';

const referralTurns: Record<string, Turn> = {
  proposed: 'me',
  agreed: 'counselor',
  applied: 'counselor',
  reserve: 'counselor',
  referred: 'provider',
  waiting: 'provider',
  notStarted: 'me',
  ongoing: 'me',
  interruptionPending: 'counselor',
};

/** Whose turn it is with a service. */
export function referralTurn(referral: PathReferral): Turn {
  if (referral.needsApplication && isIn(referral, 'agreed')) return 'me';
  return turnIn(referral, referralTurns);
}

export const isOpenReferral = (referral: PathReferral): boolean => turnIn(referral, referralTurns) !== null;

const candidacyTurns: Record<string, Turn> = {
  toldToSeeker: 'me',
  assigned: 'me',
  unsuitableReported: 'counselor',
  interested: 'counselor',
  applyingAlone: 'me',
  presented: 'employer',
  applied: 'employer',
  interview: 'employer',
  selectionPending: 'employer',
  chosen: 'employer',
};

/** Whose turn it is with a job. */
export function candidacyTurn(candidacy: PathCandidacy): Turn {
  if (isIn(candidacy, 'interested') && candidacy.consent === 'asked') return 'me';
  return turnIn(candidacy, candidacyTurns);
}

function turnIn(row: { state: unknown }, turns: Record<string, Turn>): Turn {
  const state = Object.keys(turns).find((path) => isIn(row, path));
  return state === undefined ? null : (turns[state] ?? null);
}
