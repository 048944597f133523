import type { LookKind } from './second-look.machine.ts';

/**
 * What gets a second look before it leaves, and what it is about. The law wants a human who decides, after the person was
 * heard; that a colleague reads the draft first is our own choice (OWN). A written decision against a person gets one
 * unless the area has chosen otherwise; a request for KEHA's statement only where the area has chosen so, because KEHA looks
 * at the matter anew.
 */
export const lookedAt = {
  endedContactMissed: { subject: 'Hearing', needed: true },
  endedRightLapsed: { subject: 'Hearing', needed: true },
  registrationRefused: { subject: 'Hearing', needed: true },
  meetingStatement: { subject: 'Meeting', needed: false },
  periodStatement: { subject: 'ReviewPeriod', needed: false },
} as const satisfies Record<LookKind, { subject: 'Hearing' | 'Meeting' | 'ReviewPeriod'; needed: boolean }>;

export type LookSubject = (typeof lookedAt)[LookKind]['subject'];

/** The event with which what is drafted leaves. */
export const leavingEvents = {
  Hearing: 'DECIDE_AGAINST',
  Meeting: 'REQUEST_STATEMENT',
  ReviewPeriod: 'REQUEST_STATEMENT',
} as const satisfies Record<LookSubject, string>;
