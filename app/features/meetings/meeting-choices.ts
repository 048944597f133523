import type { MeetingKind } from './meeting.machine.ts';

/** Meetings that a counselor arranges by service need. */
export const plannedKinds = [
  'jobSearchDiscussion',
  'supplementaryDiscussion',
  'multiSectoralMeeting',
  'careerGuidance',
] as const satisfies readonly MeetingKind[];

export const meetingMinutes = ['20', '30', '45', '60', '90'] as const;

/** Reasons for absence that the law accepts (1290/2002 2 a:11). */
export const absenceReasons = ['illness', 'independentCause', 'otherAcceptable', 'toldInAdvance'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];
