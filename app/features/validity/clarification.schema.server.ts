import { z } from 'zod';
import { choice, isoDateField, optionalText, text, versionField } from '#app/core/form.server.ts';
import { staffChannels } from '#app/core/actor.ts';

export const RequestClarification = z.object({
  version: versionField,
  what: text(2000),
  reason: text(1000),
  dueOn: isoDateField,
});
/** The same answer, taken down by staff. */
export const RecordClarification = z.object({
  version: versionField,
  text: text(4000),
  channel: choice(staffChannels),
});
export const RenewForClient = z.object({ version: versionField, channel: choice(staffChannels) });
export const RestartForClient = RenewForClient.extend({ clarification: optionalText(4000) });
