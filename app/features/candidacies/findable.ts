import { isIn } from '#app/core/machine.ts';

/** Why a person is not among those whom a vacancy finds, and who can mend it. */
export type NotFoundReason = {
  key: 'notRegistered' | 'noProfile' | 'hidden' | 'placed' | 'fewPoints';
  whoMends: 'seeker' | 'counselor' | 'nobody';
};

export function findable(
  journey: { state: unknown } | null,
  profile: object | null,
  fits: boolean,
): NotFoundReason[] {
  if (!journey || !isIn(journey, 'active')) return [{ key: 'notRegistered', whoMends: 'seeker' }];
  if (
    isIn(journey, 'active.employerMatching.placed') ||
    isIn(journey, 'active.employerMatching.supportedPlacement')
  )
    return [{ key: 'placed', whoMends: 'nobody' }];
  const reasons: NotFoundReason[] = [];
  if (!profile) reasons.push({ key: 'noProfile', whoMends: 'seeker' });
  if (!isIn(journey, 'active.employerMatching.visible'))
    reasons.push({ key: 'hidden', whoMends: 'counselor' });
  if (profile && !fits) reasons.push({ key: 'fewPoints', whoMends: 'seeker' });
  return reasons;
}
