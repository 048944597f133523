/** By what right somebody reads another's data; keys of `privacy:staffReason`. */
export const searchableReasons = [
  'customership',
  'team',
  'stand-in',
  'unassigned',
  'break-glass',
  'duty',
  'presented',
  'service',
  'link',
] as const;
