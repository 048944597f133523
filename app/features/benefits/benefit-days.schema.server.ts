import { z } from 'zod';
import { choice, isoDateField, whole } from '#app/core/form.server.ts';
import { toldSources } from './benefit-days.ts';

export const RecordBenefitDays = z.object({
  days: whole(0, 9999),
  asOf: isoDateField,
  source: choice(toldSources),
});
