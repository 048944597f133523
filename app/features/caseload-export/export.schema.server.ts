import { z } from 'zod';
import { text } from '#app/core/form.server.ts';

export const BeginExport = z.object({ purpose: text(300) });
