import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { renewJobseeking } from '#app/features/journey/commands/renew-jobseeking.server.ts';
import { OneButton } from '#app/features/journey/own-journey.schema.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { ValidityFacts } from '#app/features/validity/validity-facts.tsx';
import { getValidity } from '#app/features/validity/validity.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const validity = await getValidity(actor, actor.personId, now());
  if (!validity) throw refused(404);
  return { title: textsIn(languageOf(request)).t('seeker:renew.title'), validity };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, OneButton);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await renewJobseeking(act, { personId: actor.personId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).path, 'jobseekingRenewed');
}

export default function Renew() {
  const { title, validity } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('seeker');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('seeker:renew.lead')}
      back={{ href: seeker.path, label: t('seeker:toPath') }}
      version={validity.version}
      permitted={validity.permitted.includes('RENEW_JOBSEEKING')}
      submitLabel={t('seeker:renew.submit')}
      cancelLabel={t('seeker:cancel')}
    >
      <ValidityFacts validity={validity} />
    </AnswerPage>
  );
}
