import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { readForm } from '#app/core/form.server.ts';
import { languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { saveRegistrationDraft } from '#app/features/registration/commands/save-registration-draft.server.ts';
import { isRegistrationStep } from '#app/features/registration/registration-choices.ts';

function stepOf({ step }: Record<string, string | undefined>) {
  if (!isRegistrationStep(step)) throw refused(404);
  return step;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSeeker(request);
  return redirect(pathsIn(languageOf(request)).seeker.registrationStep(stepOf(params)));
}

/** Keeps what is typed so far: by itself while one writes, or with the button that says one goes on later. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSeeker(request);
  const step = stepOf(params);
  const { quietly, ...values } = await readForm(request);
  const saved = await saveRegistrationDraft({ actor, now: now() }, { step, values });
  if (saved.kind !== 'ok') throw refused(saved.kind === 'not-allowed' ? 409 : 404);
  if (quietly === 'yes') return data({ savedAt: now() });
  return redirectDone(request, pathsIn(languageOf(request)).seeker.path, 'registrationDraftSaved');
}
