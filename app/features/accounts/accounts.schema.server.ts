import { z } from 'zod';
import { choice } from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';

export const SignIn = z.object({ accountId: z.uuid('invalid'), to: z.string().max(500).optional() });
export const ChooseLanguage = z.object({ language: choice(languages) });
