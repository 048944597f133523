/** The four statutory parts of the assessment of service needs (380/2023 37 §). */
export const assessmentParts = ['competence', 'workAbility', 'jobSearch', 'outlook'] as const;
export type AssessmentPart = (typeof assessmentParts)[number];

/** Where the person needs something, and whether they are ready for work now. Not a ranking: several can hold. */
export const needKeys = [
  'needsGuidance',
  'needsSkills',
  'needsSupport',
  'needsMultiSectoral',
  'readyForWork',
] as const;
export type NeedKey = (typeof needKeys)[number];
