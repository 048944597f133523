import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { readForm } from '#app/core/form.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { saveInterviewDraft } from '#app/features/meetings/commands/save-interview-draft.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireClient({ request, params }, 'client');
  return redirect(pathsIn(languageOf(request)).counselor.interview(idOf(params, 'meetingId')));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const meetingId = idOf(params, 'meetingId');
  const values = await readForm(request);
  const saved = await saveInterviewDraft({ actor, now: now() }, { meetingId, values });
  if (saved.kind !== 'ok') throw refused(saved.kind === 'not-allowed' ? 409 : 404);
  const page = pathsIn(languageOf(request)).counselor.interview(meetingId);
  if (new URL(request.url).searchParams.has('preview')) return redirect(`${page}?preview=1`, { status: 303 });
  return redirectDone(request, page, 'draftSaved');
}
