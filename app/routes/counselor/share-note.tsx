import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { shareNote } from '#app/features/notes/commands/share-note.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCounselor(request);
  return redirect(pathsIn(languageOf(request)).counselor.client(idOf(params, 'personId')));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request);
  const [personId, noteId] = [idOf(params, 'personId'), idOf(params, 'noteId')];
  const shared = await shareNote({ actor, now: now() }, { personId, noteId });
  if (shared.kind !== 'ok') throw refused(404);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'noteShared');
}
