import { z } from 'zod';
import {
  checkbox,
  choice,
  isoDateField,
  optionalText,
  text,
  versionField,
  whole,
} from '#app/core/form.server.ts';
import { durations } from '#app/rules/codes.ts';
import {
  candidateRejections,
  fallThroughReasons,
  followUpOutcomes,
  recordedResults,
} from './candidacy-choices.ts';

const version = versionField;
const note = optionalText(1000);

const timeOfDay = z
  .string('required')
  .trim()
  .min(1, 'required')
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'time')
  .transform((value) => value.replace('.', ':').padStart(5, '0'));

export const VersionForm = z.object({ version });
export const SuitabilityForm = z.object({ version, suitability: text(1000) });
export const AssignForm = z.object({ version, note: text(2000) });
export const InterviewForm = z.object({ version, interviewOn: isoDateField, interviewTime: timeOfDay, note });
export const RejectionForm = z.object({ version, reasonCode: choice(candidateRejections), note });
export const ResultForm = z.object({ version, resultCode: choice(recordedResults), note });
export const HireForm = z.object({
  version,
  startsOn: isoDateField,
  hoursPerWeek: whole(1, 48),
  duration: choice(durations),
  supported: checkbox,
});
export const FallThroughForm = z.object({ version, reasonCode: choice(fallThroughReasons), note });
export const FollowUpForm = z.object({ version, outcome: choice(followUpOutcomes), note });
export const NoteForm = z.object({ version, note });
export const SuggestForm = z.object({ vacancyId: z.uuid('choose'), suitability: text(1000) });
