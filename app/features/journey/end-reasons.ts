export const endReasons = ['employed', 'education', 'outside', 'request'] as const;
export type EndReason = (typeof endReasons)[number];

export const endEvents = {
  employed: 'END_AS_EMPLOYED',
  education: 'END_AS_STUDENT',
  outside: 'END_OUTSIDE_LABOUR_FORCE',
  request: 'END_ON_REQUEST',
} as const satisfies Record<EndReason, string>;
