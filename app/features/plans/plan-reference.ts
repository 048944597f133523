/** A short name for a plan that tells nothing of the person: what the authorities say to each other on the phone. */
export const planReference = (planId: string): string => `S-${planId.slice(-6).toUpperCase()}`;
