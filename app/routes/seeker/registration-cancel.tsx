import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { getOwnJourney } from '#app/features/journey/my-path.queries.server.ts';
import { OneButton } from '#app/features/journey/own-journey.schema.server.ts';
import { cancelRegistration } from '#app/features/registration/commands/cancel-registration.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const journey = await getOwnJourney(actor, actor.personId);
  if (!journey) throw refused(404);
  const { version, permitted } = journey;
  const title = textsIn(languageOf(request)).t('validity:cancel.title');
  return { title, version, permitted: permitted.includes('CANCEL_REGISTRATION') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, OneButton);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await cancelRegistration(act, { personId: actor.personId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).path, 'registrationCancelled');
}

export default function CancelRegistration() {
  const { title, version, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('validity');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('validity:cancel.lead')}
      back={{ href: seeker.registration, label: t('validity:back') }}
      version={version}
      permitted={permitted}
      submitLabel={t('validity:cancel.submit')}
      cancelLabel={t('validity:cancel.keep')}
      danger
    >
      <p>{t('validity:cancel.kept')}</p>
      <p>{t('validity:cancel.start')}</p>
    </AnswerPage>
  );
}
