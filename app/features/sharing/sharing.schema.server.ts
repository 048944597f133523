import { z } from 'zod';
import { choice, choices, text, whole } from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';
import { LONGEST_SHARE_DAYS } from '#app/rules/retention.ts';
import { shareParts } from './share-parts.ts';

export const MakeShareLink = z.object({
  outsider: text(200),
  parts: choices(shareParts).refine((parts) => parts.length > 0, 'choose'),
  days: whole(1, LONGEST_SHARE_DAYS),
  language: choice(languages),
});
