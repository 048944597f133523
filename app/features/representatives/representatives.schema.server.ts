import { z } from 'zod';
import { checkbox, choice, optionalText, text } from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';

export const InviteForm = z.object({
  email: text(254).pipe(z.email('email')),
  language: choice(languages),
  managesUsers: checkbox,
});
/** `choice`: an account, or the business ID of a mandate. */
export const ChooseCompany = z.object({ choice: text(64), municipalityCode: optionalText(3) });
