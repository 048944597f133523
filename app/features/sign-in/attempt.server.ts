import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { wall } from '#app/core/clock.server.ts';
import { cookieFlags, cookieName } from '#app/core/cookies.server.ts';
import { doorNames } from '#app/core/doors.server.ts';
import { sessionSecret } from '#app/core/env.server.ts';
import { languages } from '#app/i18n/language.ts';

/** As whom one comes in through the door of people: as a job seeker, for a company, or as whoever one is here already. */
export const comingAs = ['anybody', 'seeker', 'company'] as const;

/** A sign-in under way. `again`: somebody signed in proves anew who they are. `began`: milliseconds by the wall. */
const Attempt = z.object({
  door: z.enum(doorNames),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  language: z.enum(languages),
  to: z.string().nullable(),
  as: z.enum(comingAs),
  again: z.boolean(),
  began: z.number(),
});
export type Attempt = z.infer<typeof Attempt>;

export const ATTEMPT_SECONDS = 10 * 60;

/** Signed, for this browser alone and for ten minutes. What it says is used once (see useOnce). */
const cookie = createCookie(cookieName('polku-sign-in'), {
  ...cookieFlags,
  secrets: [sessionSecret()],
  maxAge: ATTEMPT_SECONDS,
});

export const keepAttempt = (attempt: Attempt): Promise<string> => cookie.serialize(attempt);

export const forgetAttempt = (): Promise<string> => cookie.serialize('', { maxAge: 0 });

/** The sign-in that this browser has begun; null when there is none, or it is too old. */
export async function attemptOf(request: Request): Promise<Attempt | null> {
  const found = Attempt.safeParse(await cookie.parse(request.headers.get('Cookie')));
  if (!found.success) return null;
  // A browser may keep a cookie for longer than it was told to.
  return wall().getTime() - found.data.began < ATTEMPT_SECONDS * 1000 ? found.data : null;
}
