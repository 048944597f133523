import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { chooseGoal } from '#app/features/journey/commands/choose-goal.server.ts';
import { getOwnJourney } from '#app/features/journey/my-path.queries.server.ts';
import { ChooseGoal } from '#app/features/journey/own-journey.schema.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const journey = await getOwnJourney(actor, actor.personId);
  if (!journey) throw refused(404);
  const { version, permitted, goal } = journey;
  const title = textsIn(languageOf(request)).t('seeker:goal.title');
  return {
    title,
    version,
    goal,
    permitted: permitted.includes('CHOOSE_GOAL'),
    reconsider: permitted.includes('RECONSIDER_GOAL'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, ChooseGoal);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await chooseGoal(act, { personId: actor.personId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).path, 'goalSaved');
}

export default function Goal() {
  const { title, version, permitted, goal, reconsider } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('seeker', 'validity');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('seeker:goal.lead')}
      back={{ href: seeker.path, label: t('seeker:toPath') }}
      version={version}
      permitted={permitted}
      submitLabel={t('seeker:goal.submit')}
      cancelLabel={t('seeker:cancel')}
      words={{ name: 'goal', label: t('seeker:goal.words'), hint: t('seeker:goal.hint'), saved: goal }}
    >
      {reconsider && (
        <p>
          <a href={seeker.reconsiderGoal}>{t('validity:reconsider.link')}</a>
        </p>
      )}
    </AnswerPage>
  );
}
