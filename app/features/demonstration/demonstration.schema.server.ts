import { z } from 'zod';
import { isoDateField } from '#app/core/form.server.ts';

export const MoveClock = z.object({ date: isoDateField });
