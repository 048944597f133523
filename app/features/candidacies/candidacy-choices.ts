/** Why an employer does not choose a candidate. Coded, because the person reads it and the city learns from it. */
export const candidateRejections = [
  'experience',
  'skills',
  'education',
  'language',
  'workingTime',
  'otherChosen',
  'noLongerHiring',
  'other',
] as const;
export type CandidateRejection = (typeof candidateRejections)[number];

/** Results of the register that staff or the employer record themselves; the others come from the acts. */
export const recordedResults = ['06', '10', '11', '12'] as const;
export type RecordedResult = (typeof recordedResults)[number];

/** Why a chosen person did not start after all. */
export const fallThroughReasons = ['termsNotAgreed', 'personWithdrew', 'employerWithdrew', 'other'] as const;
export type FallThroughReason = (typeof fallThroughReasons)[number];

/** Where the person is three months after the start. */
export const followUpOutcomes = ['openMarket', 'supported', 'ended'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];
