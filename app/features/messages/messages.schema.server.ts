import { z } from 'zod';
import { choice, isoDateField } from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';
import { messageChannels } from './message-channels.ts';

/** The longest address there is (RFC 5321). */
const MAX_EMAIL = 254;

export const ChooseMessages = z.object({
  language: choice(languages),
  channel: choice(messageChannels),
  email: z
    .string()
    .trim()
    .optional()
    .default('')
    .pipe(z.union([z.literal(''), z.email('email').max(MAX_EMAIL, 'tooLong')])),
});

export const ConfirmAddress = z.object({ token: z.string('invalid').regex(/^[\w-]{43}$/, 'invalid') });

export const ChooseForClient = z.object({ channel: choice(['email', 'letter', 'call']) });

/** Letters ticked in a list, and the day on which they were posted or the calls made. */
export const MarkDelivered = z.object({
  deliveries: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid('choose')).min(1, 'choose').max(200, 'choose'),
  ),
  on: isoDateField,
});
