import { z } from 'zod';
import { choice, isoDateField, optionalText, text, versionField } from '#app/core/form.server.ts';
import { tellChannels } from './change.schema.server.ts';

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
  channel: choice(tellChannels),
});
export const RenewForClient = z.object({ version: versionField, channel: choice(tellChannels) });
export const RestartForClient = RenewForClient.extend({ clarification: optionalText(4000) });
