import { z } from 'zod';
import { choice, isoDateField, optionalText, text, versionField } from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';
import { referralRejections, serviceOutcomes } from './referral-choices.ts';

export const NewReferralForm = z.object({ serviceId: z.uuid('choose'), purpose: text(1000) });
export const VersionForm = z.object({ version: versionField });
export const RejectionForm = z.object({
  version: versionField,
  reasonCode: choice(referralRejections),
  note: optionalText(1000),
});
const dates = { version: versionField, startsOn: isoDateField, endsOn: isoDateField };
export const DatesForm = z
  .object(dates)
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'endBeforeStart' });
export const AttendanceForm = z.object({
  version: versionField,
  attendance: choice(['present', 'permitted', 'unauthorised']),
});
export const NoteForm = z.object({ version: versionField, note: text(2000) });
export const OutcomeForm = z.object({ version: versionField, outcome: choice(serviceOutcomes) });
export const ReissueForm = z.object({ email: text(254).pipe(z.email('email')), language: choice(languages) });
