import { reasonKeys, type ReasonKey } from './caseload-row.ts';
import { dated, presets, QUIET_DAYS, type Preset } from './presets.ts';

const active = `"phase" in ('valid', 'renewalAsked', 'awaitingClarification')`;
const toArrange = `"meetingState" in ('due', 'proposed', 'notReached')`;
/** The first moment of a day in Finland. */
const begins = (date: string) => `(${date})::timestamp at time zone 'Europe/Helsinki'`;

/**
 * Each view as a condition on the facts. $3 is today in Finland. Those that no day turns are in the function
 * "caseloadViews" too, by which the database counts them.
 */
export const conditions = {
  all: `"phase" not in ('notRegistered', 'ended')`,
  newClients: `"counselorId" is null and ${active}`,
  newToMe: `"counselorId" is not null and "assignedAt" is not null
    and ("lastContactAt" is null or "lastContactAt" < "assignedAt") and ${active}`,
  decision: `"phase" = 'refusalDecision'`,
  toBook: `"meetingKind" = 'initialInterview' and ${toArrange} and ${active}`,
  overdue: `"dueOn" < $3::date and ${toArrange} and ${active}`,
  today: `"meetingState" in ('booked', 'inProgress')
    and "startsAt" >= ${begins('$3::date')} and "startsAt" < ${begins('$3::date + 1')}`,
  waitsForMe: `(("commented" and "planState" = 'drafting') or "planState" = 'refused'
    or "meetingState" in ('changeAsked', 'clarificationGiven')
    or "periodState" in ('reasonReported', 'clarificationGiven') or "hearingState" = 'answered')`,
  absences: `"meetingState" in ('noShow', 'clarificationAsked', 'clarificationGiven', 'clarificationMissing', 'neglectRecorded')`,
  changeAsked: `"meetingState" = 'changeAsked'`,
  hearing: `"hearingState" in ('prepared', 'answered', 'unanswered', 'noReasonFound')`,
  secondLook: `"secondLookState" is not null`,
  assessmentMissing: `"assessedAt" is null and "interviewed" and ${active}`,
  planMissing: `"planState" is null and "interviewed" and ${active}`,
  planDraft: `not "commented" and "planState" = 'drafting'`,
  commented: `"commented" and "planState" = 'drafting'`,
  awaitingSeeker: `"planState" = 'awaitingSeeker'`,
  refused: `"planState" = 'refused'`,
  reviewDue: `"planState" = 'reviewDue'`,
  reportDue: `"reportDueOn" < $3::date`,
  periodWaits: `"periodState" not in ('clarificationAsked', 'reporting')`,
  periodAnswer: `"periodState" = 'clarificationAsked'`,
  periodReport: `"periodState" = 'reporting'`,
  waitsForClient: `("planState" = 'awaitingSeeker' or "meetingState" in ('proposed', 'clarificationAsked')
    or "periodState" in ('clarificationAsked', 'reporting') or "hearingState" = 'asked'
    or "phase" in ('renewalAsked', 'awaitingClarification', 'registering'))`,
  noActivity: `"lastActivityAt" < ($3::date - ${QUIET_DAYS})::timestamp at time zone 'UTC'
    and coalesce("meetingState", '') not in ('booked', 'inProgress') and ${active}`,
  clarification: `"phase" in ('renewalAsked', 'awaitingClarification')`,
  registering: `"phase" = 'registering'`,
  notRegistered: `"phase" = 'notRegistered'`,
  ended: `"phase" = 'ended'`,
} as const satisfies Record<Preset, string>;

const isDated = (preset: Preset) => dated.some((each) => each === preset);
/** The views that the table of counts holds, in the order of "caseloadViews". */
export const counted: readonly Preset[] = presets.filter((preset) => !isDated(preset));

const ofReason: Record<ReasonKey, string> = {
  ...conditions,
  awaitingParties: `"planState" = 'awaitingParties'`,
  meetingToBook: `"meetingKind" <> 'initialInterview' and ${toArrange}`,
  meetingBooked: `"meetingState" = 'booked'`,
  inForce: `"planState" = 'inForce'`,
};
const ranks = reasonKeys.map((key, at) => `when (${ofReason[key]}) then ${at}`);

/** The place of a row's most pressing reason among all reasons. */
export const urgency = `case ${ranks.join(' ')} else ${reasonKeys.length} end`;
