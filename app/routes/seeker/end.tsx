import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { endJobseeking } from '#app/features/journey/commands/end-jobseeking.server.ts';
import { getOwnJourney } from '#app/features/journey/my-path.queries.server.ts';
import { EndJobseeking } from '#app/features/journey/own-journey.schema.server.ts';
import { endReasons } from '#app/features/journey/end-reasons.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const journey = await getOwnJourney(actor, actor.personId);
  if (!journey) throw refused(404);
  const { version, permitted } = journey;
  const title = textsIn(languageOf(request)).t('seeker:end.title');
  return { title, version, permitted: permitted.includes('END_ON_REQUEST') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, EndJobseeking);
  if (form.kind !== 'ok') return problem(form, form.values);
  const done = await endJobseeking(act, { personId: actor.personId, ...form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).path, 'jobseekingEnded');
}

export default function End() {
  const { title, version, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('seeker');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('seeker:end.lead')}
      back={{ href: seeker.path, label: t('seeker:toPath') }}
      version={version}
      permitted={permitted}
      submitLabel={t('seeker:end.submit')}
      cancelLabel={t('seeker:cancel')}
      danger
    >
      <RadioGroup
        name="reason"
        label={t('seeker:end.reason')}
        error={form.error('reason')}
        defaultValue={form.value('reason')}
        options={endReasons.map((value) => ({
          value,
          label: t(`seeker:end.option.${value}`),
          hint: t(`seeker:end.optionHint.${value}`),
        }))}
      />
      <p>{t('seeker:end.workDoesNotEnd')}</p>
    </AnswerPage>
  );
}
