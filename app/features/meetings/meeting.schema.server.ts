import { staffChannels } from '#app/core/actor.ts';
import { z } from 'zod';
import { progressFields, progressOf } from '#app/features/assessments/progress.schema.server.ts';
import type { Progress } from '#app/features/assessments/progress.ts';
import type { Needs } from '#app/features/assessments/record-needs.server.ts';
import {
  checkbox,
  choice,
  optionalChoice,
  choices,
  isoDateField,
  optionalIsoDate,
  optionalText,
  text,
  versionField,
  whole,
} from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';
import {
  absenceClaims,
  absenceReasons,
  endings,
  groupAbsences,
  groupChannels,
  groupKinds,
  leaveOutGrounds,
  meetingMinutes,
  plannedKinds,
  timedCalls,
  weekdays,
} from './meeting-choices.ts';
import { meetingChannels } from './meeting.machine.ts';

export const meetingChannel = z.enum(meetingChannels);

const timeOfDay = z
  .string('required')
  .trim()
  .min(1, 'required')
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'time')
  .transform((value) => value.replace('.', ':').padStart(5, '0'));

/** Several beginnings on one day: "9.00 9.45 10.30". */
const timesOfDay = z
  .string('required')
  .trim()
  .min(1, 'required')
  .transform((value) => value.split(/[\s,;]+/).filter(Boolean))
  .pipe(z.array(timeOfDay).min(1, 'required').max(20, 'tooLong'));

export const OfferTimes = z.object({
  date: isoDateField,
  /** The last day of a weekly pattern; without one the times are for one day. */
  until: optionalIsoDate,
  weekdays: choices(weekdays),
  startTimes: timesOfDay,
  minutes: choice(meetingMinutes).transform(Number),
  channel: choice(meetingChannels),
  place: text(200),
});

export const BookForClient = z.discriminatedUnion('time', [
  z.object({
    time: z.literal('slot'),
    version: versionField,
    slotId: z.uuid('choose'),
    call: choice(timedCalls),
    channelReason: optionalText(500),
  }),
  z.object({
    time: z.literal('own'),
    version: versionField,
    startDate: isoDateField,
    startTime: timeOfDay,
    minutes: choice(meetingMinutes).transform(Number),
    channel: choice(meetingChannels),
    place: text(200),
    call: choice(timedCalls),
    channelReason: optionalText(500),
  }),
]);

export const PlanMeeting = z.object({ kind: choice(plannedKinds) });

const part = text(4000);
const record = {
  version: versionField,
  summary: text(4000),
  agreements: optionalText(4000),
  ...progressFields,
};

const needsOf = (fields: Needs): Needs => {
  const { competence, workAbility, jobSearch, outlook } = fields;
  const { needsGuidance, needsSkills, needsSupport, needsMultiSectoral, readyForWork, reasoning } = fields;
  const found = { needsGuidance, needsSkills, needsSupport, needsMultiSectoral, readyForWork };
  return { competence, workAbility, jobSearch, outlook, ...found, ...(reasoning && { reasoning }) };
};

export type MeetingRecord = {
  version: number;
  summary: string;
  agreements: string;
  needs: Needs | null;
  progress: Progress;
};

export const HoldMeeting: z.ZodType<MeetingRecord> = z
  .object({
    ...record,
    competence: part,
    workAbility: part,
    jobSearch: part,
    outlook: part,
    needsGuidance: checkbox,
    needsSkills: checkbox,
    needsSupport: checkbox,
    needsMultiSectoral: checkbox,
    readyForWork: checkbox,
    reasoning: optionalText(4000),
  })
  .transform(({ version, summary, agreements, ...fields }) => ({
    version,
    summary,
    agreements,
    needs: needsOf(fields),
    progress: progressOf(fields),
  }));

/** A discussion may leave the assessment as it was. */
export const HoldDiscussion: z.ZodType<MeetingRecord> = z
  .object(record)
  .transform(({ version, summary, agreements, ...scale }) => ({
    version,
    summary,
    agreements,
    needs: null,
    progress: progressOf(scale),
  }));

export const AskClarification = z.object({ version: versionField, answerDueOn: isoDateField });
export const GiveReason = z
  .object({ version: versionField, reasonGiven: text(500) })
  .transform(({ version, reasonGiven: reason }) => ({ version, reason }));
export const TellReason = z
  .object({ version: versionField, reasonTold: text(500) })
  .transform(({ version, reasonTold: reason }) => ({ version, reason }));
export const AnswerForClient = z.object({
  version: versionField,
  claim: choice(absenceClaims),
  words: optionalText(2000),
  channel: choice(staffChannels),
});
export const LeaveOutMeeting = z.object({
  version: versionField,
  ground: choice(leaveOutGrounds),
  ending: optionalChoice(endings),
  endsOn: optionalIsoDate,
  lastsUntil: optionalIsoDate,
  note: optionalText(1000),
});
export const MakeGroupSession = z.object({
  kind: choice(groupKinds),
  topic: text(120),
  description: optionalText(1000),
  language: choice(languages),
  date: isoDateField,
  startTime: timeOfDay,
  minutes: choice(meetingMinutes).transform(Number),
  channel: choice(groupChannels),
  place: text(200),
  capacity: whole(2, 100),
  open: checkbox,
});
export const CancelGroupSession = z.object({ reason: text(500) });
export const InviteToGroup = z.object({
  personIds: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid('choose')).min(1, 'choose').max(100, 'tooLong'),
  ),
});
export const RecordAttendance = z.object({
  people: z
    .array(
      z.object({
        meetingId: z.uuid('invalid'),
        version: versionField,
        attendance: choice(['present', ...groupAbsences]),
      }),
    )
    .min(1, 'choose'),
});
export const AcceptReason = z.object({ version: versionField, reason: choice(absenceReasons) });
export const Version = z.object({ version: versionField });
