import { z } from 'zod';
import type { Channel } from '#app/core/actor.ts';
import { choice, versionField } from '#app/core/form.server.ts';
import { endReasons } from './end-reasons.ts';

/** How the person asked staff to end it; by themselves they do it in the service. */
export const endChannels = ['phone', 'visit', 'paper'] as const satisfies readonly Channel[];
export const EndForm = z.object({
  version: versionField,
  reason: choice(endReasons),
  channel: choice(endChannels),
});
