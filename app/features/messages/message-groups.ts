/** What a message is about, as a reader sorts it; subjects and general sentences are written by group. */
export type MessageGroup =
  | 'jobseeking'
  | 'meeting'
  | 'plan'
  | 'service'
  | 'job'
  | 'jobSearch'
  | 'vacancy'
  | 'referral'
  | 'ownData'
  | 'words'
  | 'general';

const groups = new Map<string, MessageGroup>([
  ['Journey', 'jobseeking'],
  ['Clarification', 'jobseeking'],
  ['ReportedChange', 'jobseeking'],
  ['Decision', 'jobseeking'],
  ['Hearing', 'jobseeking'],
  ['SecondLook', 'jobseeking'],
  ['DataRequest', 'ownData'],
  ['BreakGlass', 'ownData'],
  ['RecordedForClient', 'jobseeking'],
  ['ClientMessage', 'words'],
  ['Meeting', 'meeting'],
  ['Plan', 'plan'],
  ['Referral', 'service'],
  ['Candidacy', 'job'],
  ['Consent', 'job'],
  ['Obligation', 'jobSearch'],
  ['ReviewPeriod', 'jobSearch'],
  ['SearchAct', 'jobSearch'],
  ['Vacancy', 'vacancy'],
]);

export function groupOf(subjectType: string | null): MessageGroup {
  return groups.get(subjectType ?? '') ?? 'general';
}

/** A person on the way must hear of it, whatever the hour. */
const urgent = new Set(['meeting-cancelled', 'meeting-called-off', 'meeting-rescheduled']);
export const isUrgent = (type: string): boolean => urgent.has(type);

/**
 * News that asks nothing of the person and binds nobody, and reminders that a letter would bring too late: told in Polku and by e-mail, but not worth a letter or a call.
 * Whatever is not in this list reaches also a person who uses no network.
 */
const newsOnly = new Set([
  'profile-published',
  'person-hired',
  'meeting-held',
  'meeting-near',
  'plan-commented',
  'plan-approved',
  'plan-refused',
  'plan-action-reported',
  'plan-discussed',
  'plan-party-approved',
  'plan-report-near',
  'referral-agreed',
  'referral-declined',
  'service-started',
  'service-completed',
  'job-suggested',
  'candidate-presented',
  'contract-signed',
  'follow-up-recorded',
  'search-period-ending',
  'search-target-met',
  'request-taken',
  'second-look-asked',
  'second-look-approved',
  'second-look-returned',
]);
export const goesByLetter = (type: string): boolean => !newsOnly.has(type);
