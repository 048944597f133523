import { z } from 'zod';
import { staffChannels } from '#app/core/actor.ts';
import { choice, versionField } from '#app/core/form.server.ts';
import { endReasons } from './end-reasons.ts';

export const EndForm = z.object({
  version: versionField,
  reason: choice(endReasons),
  channel: choice(staffChannels),
});
