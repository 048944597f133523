/** The kinds in which a person's data are told of, in this order; 380/2023 114 § 1 mom is the closed list behind them. */
export const dataKinds = [
  'person',
  'jobseeking',
  'authority',
  'profile',
  'assessment',
  'plans',
  'obligation',
  'meetings',
  'services',
  'jobs',
  'consents',
  'decisions',
  'notes',
  'messages',
  'requests',
  'sharing',
  'readers',
  'history',
  'account',
] as const;
export type DataKind = (typeof dataKinds)[number];

export const isDataKind = (text: unknown): text is DataKind => dataKinds.some((kind) => kind === text);
