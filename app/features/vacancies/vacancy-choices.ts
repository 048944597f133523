/** How one applies: by the service itself, by e-mail, at an address of the employer's own, by telephone. */
export const applicationWays = ['polku', 'email', 'web', 'phone'] as const;

export const correctionReasons = [
  'discrimination',
  'illegalWork',
  'detailsMissing',
  'mustBePresentation',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

export const refusalReasons = [
  'discrimination',
  'illegalWork',
  'employerNeglect',
  'violenceOrHarassment',
  'inappropriate',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What the area's list of needs shows. */
export const needPresets = ['check', 'open', 'all'] as const;
export type NeedPreset = (typeof needPresets)[number];
