import { z } from 'zod';
import { staffChannels } from '#app/core/actor.ts';
import { checkbox, choice, isoDateField, optionalText, text, versionField } from '#app/core/form.server.ts';
import { serviceWays } from '#app/rules/appeal.ts';
import { acceptedReasons } from './hearing-choices.ts';

export const Version = z.object({ version: versionField });
export const AnswerHearing = z.object({ version: versionField, answer: text(4000) });
export const RecordAnswer = AnswerHearing.extend({ channel: choice(staffChannels) });
export const AcceptHearingReason = z.object({
  version: versionField,
  reason: choice(acceptedReasons),
  assessment: optionalText(2000),
});
export const FindNoReason = z.object({ version: versionField, assessment: text(2000) });
export const DecideAgainst = z.object({
  version: versionField,
  reasons: text(4000),
  way: choice(serviceWays),
});

/** What a counselor asks a person about. */
const asked = { matter: text(2000), dueOn: isoDateField };
export const RecordMissedContact = z.object({
  version: versionField,
  ...asked,
  happenedOn: isoDateField,
  notPhone: checkbox.refine(Boolean, 'mustBeChecked'),
});
export const AskAboutRight = z.object({ version: versionField, ...asked, happenedOn: isoDateField });
export const FindConditionsUnmet = z.object({ version: versionField, ...asked });
