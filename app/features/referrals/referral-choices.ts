/** Why a provider or the authority says no; the person and the referrer both read it. */
export const referralRejections = [
  'noRoom',
  'requirementsNotMet',
  'notSuitableNow',
  'otherServiceBetter',
  'personWithdrew',
  'other',
] as const;
export type ReferralRejection = (typeof referralRejections)[number];

/** What a service led to. */
export const serviceOutcomes = [
  'goalReached',
  'partlyReached',
  'toWork',
  'toStudies',
  'needsOtherService',
  'goalNotReached',
] as const;
export type ServiceOutcome = (typeof serviceOutcomes)[number];
