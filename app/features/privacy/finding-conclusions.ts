/** What came of looking into something odd; keys of `privacy:conclusion`. */
export const findingConclusions = ['inOrder', 'misuse'] as const;
export type FindingConclusion = (typeof findingConclusions)[number];
