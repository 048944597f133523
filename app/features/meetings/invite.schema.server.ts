import { z } from 'zod';
import { checkbox, choice } from '#app/core/form.server.ts';
import { invitableKinds } from './meeting-choices.ts';

/** `id version` of each meeting as the page showed it. */
const target = z
  .string('choose')
  .regex(/^[0-9a-f-]{36} \d{1,9}$/, 'invalid')
  .transform((text) => {
    const [meetingId = '', version = '0'] = text.split(' ');
    return { meetingId, version: Number(version) };
  })
  .pipe(z.object({ meetingId: z.uuid('invalid'), version: z.number() }));

export const Invite = z.object({
  kind: choice(invitableKinds),
  meetings: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(target).min(1, 'choose').max(100, 'tooLong'),
  ),
  sure: checkbox,
});
