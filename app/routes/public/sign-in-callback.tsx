import type { LoaderFunctionArgs } from '@remix-run/node';
import { now, wall } from '#app/core/clock.server.ts';
import { doorOf, isDoorName } from '#app/core/doors.server.ts';
import { allowAnyone, refused, spokenLanguage } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { attemptOf, forgetAttempt } from '#app/features/sign-in/attempt.server.ts';
import { enter } from '#app/features/sign-in/enter.server.ts';
import { finishSignIn } from '#app/features/sign-in/finish-sign-in.server.ts';
import { stopped } from '#app/features/sign-in/stopped.server.ts';

/** Back from the identity provider: somebody has proved who they are, or has not. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const door = isDoorName(params.door) ? doorOf(params.door) : null;
  if (!door) throw refused(404);
  await limit(request, 'signIn');
  const attempt = await attemptOf(request);
  const proved = await finishSignIn(door, attempt, new URL(request.url), wall());
  const response =
    proved.stop === null && attempt
      ? await enter(request, { door, attempt, proved, now: now() })
      : stopped(attempt?.language ?? spokenLanguage(request), door.name, proved.stop ?? 'expired');
  response.headers.append('Set-Cookie', await forgetAttempt());
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
