import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { RestartJobseeking } from '#app/features/journey/own-journey.schema.server.ts';
import { restartJobseeking } from '#app/features/registration/commands/restart-jobseeking.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { AskedClarification } from '#app/features/validity/asked-clarification.tsx';
import { EndFacts, RestartRules } from '#app/features/validity/validity-facts.tsx';
import { getValidity } from '#app/features/validity/validity.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const validity = await getValidity(actor, actor.personId, now());
  if (!validity) throw refused(404);
  const owed = validity.state === 'ended.clarificationMissing' ? validity.owed : null;
  return {
    title: textsIn(languageOf(request)).t('seeker:restart.title'),
    validity,
    owed,
    permitted: validity.permitted.includes(owed ? 'GIVE_CLARIFICATION' : 'RESTART_JOBSEEKING'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, RestartJobseeking);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await restartJobseeking(act, { personId: actor.personId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).registration, 'jobseekingRestarted');
}

export default function Restart() {
  const { title, validity, owed, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('seeker', 'validity');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('seeker:restart.lead')}
      back={{ href: seeker.path, label: t('seeker:toPath') }}
      version={validity.version}
      permitted={permitted}
      submitLabel={t('seeker:restart.submit')}
      cancelLabel={t('seeker:cancel')}
      words={
        owed
          ? {
              name: 'clarification',
              label: t('seeker:clarification.words'),
              hint: t('validity:restart.withClarification'),
            }
          : undefined
      }
    >
      <EndFacts validity={validity} />
      <RestartRules validity={validity} />
      {owed && <AskedClarification owed={owed} />}
    </AnswerPage>
  );
}
