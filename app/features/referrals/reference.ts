/** A short name for a referral that tells nothing of the person: what a provider and the staff say on the phone. */
export const referenceOf = (referralId: string): string => `P-${referralId.slice(-6).toUpperCase()}`;
