import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf } from '#app/core/own-paths.ts';
import { AuthorityAnswer } from '#app/features/authority/authority-answer.tsx';
import { getOwnAuthority } from '#app/features/authority/authority.queries.server.ts';
import { OneButton } from '#app/features/authority/authority.schema.server.ts';
import { returnToHomeAuthority } from '#app/features/authority/commands/return-to-home-authority.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const view = await getOwnAuthority(actor, now());
  if (!view) throw refused(404);
  const { version } = view;
  const title = textsIn(languageOf(request)).t('authority:return.title');
  return { title, version, permitted: view.permitted.includes('RETURN_TO_HOME_AUTHORITY') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, OneButton);
  if (form.kind !== 'ok') return problem(form, form.values);
  const outcome = await returnToHomeAuthority(act, { personId: actor.personId, ...form.value });
  if (outcome.kind !== 'ok') return problem(outcome, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).authority, 'returnedHome');
}

export default function AuthorityReturn() {
  const page = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData<typeof action>());
  return <AuthorityAnswer step="return" page={page} form={form} />;
}
