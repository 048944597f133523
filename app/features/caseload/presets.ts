/** The ready-made views of the caseload, in the order in which a day goes through them. */
export const presets = [
  'all',
  'newClients',
  'newToMe',
  'decision',
  'toBook',
  'overdue',
  'today',
  'waitsForMe',
  'absences',
  'changeAsked',
  'hearing',
  'secondLook',
  'assessmentMissing',
  'planMissing',
  'planDraft',
  'commented',
  'awaitingSeeker',
  'refused',
  'reviewDue',
  'reportDue',
  'periodWaits',
  'periodAnswer',
  'periodReport',
  'waitsForClient',
  'noActivity',
  'clarification',
  'registering',
  'notRegistered',
  'ended',
] as const;
export type Preset = (typeof presets)[number];

/** Views in which people come and go with the day, by no act of anybody: they are counted from an index, the others in a table. */
export const dated = ['overdue', 'today', 'reportDue', 'noActivity'] as const satisfies readonly Preset[];

/** Nothing done by anybody for so many days (OWN). */
export const QUIET_DAYS = 60;

/** Own clients, an absent colleague's, the team's; in the whole area one finds a name and opens what one has a right to. */
export const scopes = ['mine', 'standIn', 'team', 'area'] as const;
export type Scope = (typeof scopes)[number];

export const sorts = [
  'name',
  'why',
  'meeting',
  'plan',
  'started',
  'changed',
  'contact',
  'clientChanged',
  'assigned',
  'counselor',
  'age',
  'place',
  'language',
  'education',
  'employment',
  'phase',
  'areas',
  'needs',
  'services',
  'obligation',
  'benefit',
] as const;
export type Sort = (typeof sorts)[number];
