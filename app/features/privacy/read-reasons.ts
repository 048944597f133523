/** By what right a person's data was opened; keys of `privacy:staffReason`. */
export const readReasons = [
  'own',
  'customership',
  'team',
  'stand-in',
  'unassigned',
  'review',
  'break-glass',
  'duty',
  'presented',
  'service',
  'link',
] as const;
export type ReadReason = (typeof readReasons)[number];

/** By what right somebody reads another's data. */
export const othersReasons = readReasons.filter((reason) => reason !== 'own');
