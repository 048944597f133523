/** The steps of a referral that are a provider's, as far as the machine permits them. */
export const providerReferralSteps = [
  'accept',
  'reject',
  'start',
  'not-started',
  'attendance',
  'ask-interruption',
  'complete',
] as const;
/** What a link answers. */
export const linkSteps = ['accept', 'reject'] as const;
