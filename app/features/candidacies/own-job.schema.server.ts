import { z } from 'zod';
import {
  checkbox,
  choices,
  isoDateField,
  optionalChoice,
  optionalText,
  text,
  versionField,
} from '#app/core/form.server.ts';
import { jobReasons } from '#app/features/obligations/obligation-choices.ts';
import { consentItems } from '#app/features/consents/consent-items.ts';

export const Consent = z.object({
  version: versionField,
  items: choices(consentItems),
  expiresOn: isoDateField,
  /** Where staff record what the person has signed. */
  signed: checkbox,
});
export const JobApplication = z.object({
  version: versionField,
  message: text(4000),
  items: choices(consentItems),
  signed: checkbox,
});
export const VacancyApplication = JobApplication.omit({ version: true });
export const JobAnswer = z.object({ version: versionField, note: optionalText(2000) });
/** Which of the law's reasons it is, and in the person's own words. */
export const Unsuitable = z.object({
  version: versionField,
  reason: optionalChoice(jobReasons),
  note: text(2000),
});
