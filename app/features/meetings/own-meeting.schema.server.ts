import { z } from 'zod';
import { choice, optionalChoice, optionalText, text, versionField } from '#app/core/form.server.ts';
import { absenceClaims } from './meeting-choices.ts';
import { meetingChannels } from './meeting.machine.ts';

/** Which free time, and why not a visit where the law asks for a reason. */
export const ChooseTime = z.object({
  version: versionField,
  slotId: z.uuid('choose'),
  channelReason: optionalText(500),
});

/** Why another time, or another way. */
export const AskChange = z.object({
  version: versionField,
  reason: text(1000),
  wishedChannel: optionalChoice(meetingChannels),
});

export const CallOff = z.object({ version: versionField, reason: text(1000) });
export const JustVersion = z.object({ version: versionField });

/** Why somebody was away; in their own words where the list does not know the reason. */
export const AnswerAbsence = z
  .object({ version: versionField, claim: choice(absenceClaims), words: optionalText(2000) })
  .refine(({ claim, words }) => claim !== 'other' || words !== '', { path: ['words'], message: 'required' });
