import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { doorOf, isDoorName } from '#app/core/doors.server.ts';
import { allowAnyone, languageOf, refused, safePath } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { comingAs, keepAttempt } from '#app/features/sign-in/attempt.server.ts';
import { beginSignIn } from '#app/features/sign-in/begin-sign-in.server.ts';
import { ProviderUnavailable } from '#app/features/sign-in/provider.server.ts';

/** A browser keeps no cookie of more than four kilobytes, and this one holds other things besides. */
const MAX_WAY = 1000;

/** Goes to the identity provider. A link leads here and no form: a form may not leave Polku (form-action). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const door = isDoorName(params.door) ? doorOf(params.door) : null;
  if (!door) throw refused(404);
  await limit(request, 'signIn');
  const query = new URL(request.url).searchParams;
  const way = safePath(query.get('to'), '');
  const to = way.length > 0 && way.length <= MAX_WAY ? way : null;
  const as = comingAs.find((each) => each === query.get('as')) ?? 'anybody';
  const again = query.get('again') === '1';
  try {
    const { attempt, location } = await beginSignIn(door, { language, to, as, again });
    const headers = { 'Set-Cookie': await keepAttempt(attempt), 'Cache-Control': 'no-store' };
    return redirect(location, { status: 303, headers });
  } catch (error) {
    if (!(error instanceof ProviderUnavailable)) throw error;
    return redirect(pathsIn(language).signInStopped('unavailable'), { status: 303 });
  }
}
