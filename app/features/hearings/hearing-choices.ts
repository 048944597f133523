/** Reasons that end a hearing without anything following: those of 1290/2002 2 a luku 11 §, and that the matter was not so. */
export const acceptedReasons = [
  'illness',
  'independentCause',
  'otherAcceptable',
  'toldInAdvance',
  'conditionsMet',
  'mistaken',
] as const;
export type AcceptedReason = (typeof acceptedReasons)[number];
