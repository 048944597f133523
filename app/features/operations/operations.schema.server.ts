import { z } from 'zod';
import { text } from '#app/core/form.server.ts';

export const OperatorReason = z.object({ reason: text(300) });
