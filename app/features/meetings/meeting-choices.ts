import type { MeetingKind } from './meeting.machine.ts';

/** Meetings that a counselor arranges by service need. */
export const plannedKinds = [
  'jobSearchDiscussion',
  'supplementaryDiscussion',
  'multiSectoralMeeting',
  'careerGuidance',
] as const satisfies readonly MeetingKind[];

/** Kinds to which many people are invited at once. */
export const invitableKinds = [
  'initialInterview',
  'jobSearchDiscussion',
  'supplementaryDiscussion',
  'careerGuidance',
] as const satisfies readonly MeetingKind[];

export const meetingMinutes = ['20', '30', '45', '60', '90'] as const;

/** Reasons for absence that the law accepts (1290/2002 2 a:11). */
export const absenceReasons = ['illness', 'independentCause', 'otherAcceptable', 'toldInAdvance'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** What a person may answer when asked why they were away: an accepted reason, or something else in their own words. */
export const absenceClaims = [...absenceReasons, 'other'] as const;
export type AbsenceClaim = (typeof absenceClaims)[number];

/** How a person is called: free to choose a time, called to a set time, or the time was agreed together. */
export const meetingCalls = ['agreed', 'summons', 'invitation'] as const;
export type MeetingCall = (typeof meetingCalls)[number];
/** The calls that name a time. */
export const timedCalls = ['agreed', 'summons'] as const satisfies readonly MeetingCall[];

/**
 * What makes a meeting due: the law's own rhythm, the early supplementary ones, the pair of each six months, the one
 * before a service ends and the one after that, a request, a need, a group.
 */
export const meetingCauses = [
  'statutory',
  'early',
  'later',
  'serviceEnd',
  'afterService',
  'request',
  'need',
  'group',
] as const;
export type MeetingCause = (typeof meetingCauses)[number];

/** Why a discussion is left out: unemployment ends (32 §), another service does the same (36 § 3 mom), not needed (33 §). */
export const leaveOutGrounds = ['ending', 'otherService', 'clearlyUnnecessary'] as const;
export type LeaveOutGround = (typeof leaveOutGrounds)[number];

/** What follows the end of unemployment (380/2023 32 §). */
export const endings = [
  'work',
  'conscription',
  'civilService',
  'familyLeave',
  'otherReason',
  'jobseekingEnds',
  'training',
  'paySubsidisedJob',
  'partTimeAtMost80',
] as const;

export const groupKinds = ['information', 'jobSearchSkills', 'careerChoice', 'digitalSkills'] as const;
export type GroupKind = (typeof groupKinds)[number];
export const groupChannels = ['visit', 'video'] as const;

/** Why somebody who had signed up to a group was not there; nothing follows from any of them. */
export const groupAbsences = [...absenceReasons, 'unknown'] as const;
export type GroupAbsence = (typeof groupAbsences)[number];

export const weekdays = ['1', '2', '3', '4', '5'] as const;
