import { z } from 'zod';
import { choice, text } from '#app/core/form.server.ts';
import { breakGlassKinds, SHORTEST_REASON } from './break-glass.ts';

export const BreakGlass = z.object({
  kind: choice(breakGlassKinds),
  reason: text(500).refine((reason) => reason.length >= SHORTEST_REASON, 'reasonShort'),
});
