import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { GiveClarification } from '#app/features/journey/own-journey.schema.server.ts';
import { giveClarification } from '#app/features/validity/commands/give-clarification.server.ts';
import { AskedClarification } from '#app/features/validity/asked-clarification.tsx';
import { getValidity } from '#app/features/validity/validity.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const validity = await getValidity(actor, actor.personId, now());
  if (!validity) throw refused(404);
  const { version, permitted, owed } = validity;
  const title = textsIn(languageOf(request)).t('seeker:clarification.title');
  return { title, version, owed, permitted: permitted.includes('GIVE_CLARIFICATION') };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSeeker(request);
  const form = await parseForm(request, GiveClarification);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await giveClarification({ actor, now: now() }, { personId: actor.personId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).seeker.path, 'clarificationGiven');
}

export default function Clarification() {
  const { title, version, owed, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('seeker');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('seeker:clarification.lead')}
      back={{ href: pathsIn(language).seeker.path, label: t('seeker:toPath') }}
      version={version}
      permitted={permitted}
      submitLabel={t('seeker:clarification.submit')}
      cancelLabel={t('seeker:cancel')}
      words={{ name: 'text', label: t('seeker:clarification.words') }}
    >
      {owed && <AskedClarification owed={owed} />}
    </AnswerPage>
  );
}
