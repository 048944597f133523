import { z } from 'zod';
import { duties } from '#app/core/duties.ts';
import { choice, isoDateField, optionalIsoDate, optionalText, text } from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';
import { breakGlassKinds, SHORTEST_REASON } from './break-glass.ts';

/** A choice of a list, or none. */
const optionalId = z
  .union([z.literal(''), z.uuid()], 'choose')
  .optional()
  .transform((id) => (id ? id : null));

export const BreakGlass = z.object({
  kind: choice(breakGlassKinds),
  reason: z.string('reasonShort').trim().min(SHORTEST_REASON, 'reasonShort').max(500, 'tooLong'),
});

export const SetStandIn = z.object({
  absentId: z.uuid('choose'),
  standInId: z.uuid('choose'),
  from: isoDateField,
  until: isoDateField,
});

export const AddStaff = z.object({
  role: choice(['counselor', 'manager']),
  name: text(100),
  title: optionalText(100),
  language: choice(languages),
  directoryId: text(200),
  teamId: optionalId,
});
export const GrantDuty = z.object({ duty: choice(duties), from: isoDateField, until: optionalIsoDate });
/** What is sent without the choice takes nobody out of a team. */
export const PutInTeam = z.object({
  teamId: z.union([z.literal(''), z.uuid()], 'choose').transform((id) => id || null),
});
export const AddTeam = z.object({ name: text(80) });
