import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { finishMemo } from '#app/features/notes/commands/finish-memo.server.ts';
import { FinishMemo as FinishMemoForm } from '#app/features/notes/note.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireClient({ request, params }, 'client');
  return redirect(pathsIn(languageOf(request)).counselor.memos(idOf(params, 'personId')));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const [personId, memoId] = [idOf(params, 'personId'), idOf(params, 'memoId')];
  const form = await parseForm(request, FinishMemoForm);
  // A button says what it does; what says anything else is none of ours.
  if (form.kind !== 'ok') throw refused(404);
  const finished = form.value.to === 'done';
  const moved = await finishMemo({ actor, now: now() }, { personId, memoId, finished });
  if (moved.kind !== 'ok') throw refused(404);
  const message = finished ? 'memoFinished' : 'memoReopened';
  return redirectDone(request, pathsIn(languageOf(request)).counselor.memos(personId), message);
}

/** Never shown: with a page of its own, a refusal is a page in words. */
export default function FinishMemo() {
  return null;
}
