import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { removeTime } from '#app/features/meetings/commands/remove-time.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCounselor(request, 'clientWork');
  return redirect(pathsIn(languageOf(request)).counselor.times);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const removed = await removeTime({ actor, now: now() }, { slotId: idOf(params, 'slotId') });
  if (removed.kind === 'not-found') throw refused(404);
  const { times } = pathsIn(languageOf(request)).counselor;
  return redirectDone(request, times, removed.kind === 'ok' ? 'timeRemoved' : 'timeTaken');
}
