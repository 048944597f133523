import { z } from 'zod';
import { checkbox, choice, isoDateField, optionalText, text, versionField } from '#app/core/form.server.ts';
import { absenceReasons, meetingMinutes, plannedKinds } from './meeting-choices.ts';
import { meetingChannels, meetingKinds } from './meeting.machine.ts';

export const meetingChannel = z.enum(meetingChannels);
export const meetingKind = z.enum(meetingKinds);

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
    channelReason: optionalText(500),
  }),
]);

export const PlanMeeting = z.object({ kind: choice(plannedKinds) });

const part = text(4000);
export const HoldMeeting = z.object({
  version: versionField,
  competence: part,
  workAbility: part,
  jobSearch: part,
  outlook: part,
  needsGuidance: checkbox,
  needsSkills: checkbox,
  needsSupport: checkbox,
  needsMultiSectoral: checkbox,
  readyForWork: checkbox,
  summary: text(4000),
  agreements: optionalText(4000),
});

/** A discussion may leave the assessment as it was: all four parts or none. */
export const HoldDiscussion = z.object({
  version: versionField,
  summary: text(4000),
  agreements: optionalText(4000),
});

export const AskClarification = z.object({ version: versionField, answerDueOn: isoDateField });
export const AcceptReason = z.object({ version: versionField, reason: choice(absenceReasons) });
export const Version = z.object({ version: versionField });
