import { z } from 'zod';
import { optionalText, versionField } from '#app/core/form.server.ts';

/** Which free time, and why not a visit where the law asks for a reason. */
export const ChooseTime = z.object({
  version: versionField,
  slotId: z.uuid('choose'),
  channelReason: optionalText(500),
});
