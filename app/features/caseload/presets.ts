/** The ready-made views of the caseload, in the order in which a day goes through them. */
export const presets = [
  'all',
  'newClients',
  'decision',
  'toBook',
  'overdue',
  'today',
  'absences',
  'changeAsked',
  'planMissing',
  'planDraft',
  'commented',
  'awaitingSeeker',
  'refused',
  'reviewDue',
  'periodWaits',
  'periodAnswer',
  'periodReport',
  'clarification',
  'registering',
  'ended',
] as const;
export type Preset = (typeof presets)[number];

/** Own clients, an absent colleague's, the team's; in the whole area one finds a name and opens what one has a right to. */
export const scopes = ['mine', 'standIn', 'team', 'area'] as const;
export type Scope = (typeof scopes)[number];

export const sorts = ['name', 'meeting', 'plan', 'started', 'changed'] as const;
export type Sort = (typeof sorts)[number];
