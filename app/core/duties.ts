/**
 * What a member of the staff may do beside the role, and for how long: a user's right is personal and limited in content,
 * extent and duration to what the duties require (380/2023 124–126 §, 906/2019 16 §).
 */
export const duties = [
  'clientWork',
  'employerService',
  'protectedClients',
  'secondLook',
  'teamLead',
  'export',
  'readLogAudit',
  'dataProtection',
  'operations',
  'areaRules',
  'accounts',
] as const;
export type Duty = (typeof duties)[number];

export type StaffRole = 'counselor' | 'manager';

/** What holds where nothing has been granted to an account by name (OWN). */
export const ordinaryDuties: Record<StaffRole, readonly Duty[]> = {
  counselor: ['clientWork', 'employerService'],
  manager: ['operations', 'readLogAudit', 'dataProtection', 'areaRules', 'accounts', 'teamLead'],
};

/** A grant as it is stored: its first day and its last, as `YYYY-MM-DD`. */
export type Grant = { duty: string; from: string; until: string | null };

/** The duties that hold on a day. Whatever was ever granted to an account by name stands instead of the role's ordinary ones. */
export function dutiesOn(role: StaffRole, grants: readonly Grant[], today: string): Duty[] {
  if (grants.length === 0) return [...ordinaryDuties[role]];
  return duties.filter((duty) =>
    grants.some((each) => each.duty === duty && each.from <= today && (each.until ?? today) >= today),
  );
}

/**
 * What may be granted to whom (OWN): who serves clients does not watch over those who do. Lists leave as files only by whom
 * a manager has named for it, such as a team leader who takes one to a meeting.
 */
export const grantableDuties: Record<StaffRole, readonly Duty[]> = {
  counselor: ['clientWork', 'employerService', 'protectedClients', 'secondLook', 'teamLead', 'export'],
  // The duty for protected people, so that somebody answers who has read of them and looks into their log.
  manager: [
    'teamLead',
    'accounts',
    'operations',
    'readLogAudit',
    'dataProtection',
    'areaRules',
    'protectedClients',
    'secondLook',
    'export',
  ],
};
