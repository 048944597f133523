import { z } from 'zod';
import { checkbox, choice, optionalText, text } from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';

const subject = text(120);
const words = text(4000);

/** A counselor's words; `look` asks to see first what the client gets. */
export const Answer = z.object({
  text: words,
  language: choice(languages),
  waits: checkbox,
  sensitiveReason: optionalText(500),
  look: checkbox,
});
export const Write = Answer.extend({ subject });

/** A client's words. */
export const OwnAnswer = z.object({ text: words });
export const OwnWrite = OwnAnswer.extend({ subject });
