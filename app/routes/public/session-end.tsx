import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, problem, requireSignedIn } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { endSession } from '#app/features/sessions/commands/end-session.server.ts';

/** A button of the list of sessions. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireSignedIn(request);
  return redirect(pathsIn(languageOf(request)).sessions, { status: 303 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const ended = await endSession({ actor, now: now() }, { sessionId: idOf(params, 'ownSessionId') });
  if (ended.kind !== 'ok') return problem(ended);
  return redirectDone(request, pathsIn(languageOf(request)).sessions, 'deviceSignedOut');
}
