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
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { reconsiderGoal } from '#app/features/validity/commands/reconsider-goal.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const journey = await getOwnJourney(actor, actor.personId);
  if (!journey) throw refused(404);
  const { version, permitted, goal } = journey;
  const title = textsIn(languageOf(request)).t('validity:reconsider.title');
  return { title, version, goal, permitted: permitted.includes('RECONSIDER_GOAL') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, OneButton);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await reconsiderGoal(act, { personId: actor.personId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).goal, 'goalReconsidered');
}

export default function ReconsiderGoal() {
  const { title, version, goal, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('validity');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('validity:reconsider.lead')}
      back={{ href: seeker.goal, label: t('validity:back') }}
      version={version}
      permitted={permitted}
      submitLabel={t('validity:reconsider.submit')}
      cancelLabel={t('validity:reconsider.keep')}
    >
      {goal && <p>{t('validity:reconsider.now', { goal })}</p>}
      <p>{t('validity:reconsider.plan')}</p>
    </AnswerPage>
  );
}
