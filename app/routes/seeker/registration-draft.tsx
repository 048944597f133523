import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { readForm } from '#app/core/form.server.ts';
import { languageOf, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf } from '#app/core/own-paths.ts';
import { saveRegistrationDraft } from '#app/features/registration/commands/save-registration-draft.server.ts';
import { isRegistrationStep } from '#app/features/registration/registration-choices.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';

function stepOf({ step }: Record<string, string | undefined>) {
  if (!isRegistrationStep(step)) throw refused(404);
  return step;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSelf({ request, params });
  return redirect(ownPathsOf(params, languageOf(request)).registrationStep(stepOf(params)));
}

/** Keeps what is typed so far: by itself while one writes, or with the button that says one goes on later. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const step = stepOf(params);
  const { quietly, ...values } = await readForm(request);
  const saved = await saveRegistrationDraft(act, { step, values, personId: actor.personId });
  if (saved.kind !== 'ok') throw refused(saved.kind === 'not-allowed' ? 409 : 404);
  if (quietly === 'yes') return data({ savedAt: now() });
  return redirectDone(request, ownPathsOf(params, languageOf(request)).path, 'registrationDraftSaved');
}
