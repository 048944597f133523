import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { applyToJob } from '#app/features/candidacies/commands/apply-to-job.server.ts';
import { ConsentWords } from '#app/features/consents/consent-words.tsx';
import { ItemsField } from '#app/features/candidacies/items-field.tsx';
import { JobApplication } from '#app/features/candidacies/own-job.schema.server.ts';
import { getOwnJob } from '#app/features/candidacies/own-jobs.queries.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { SignedConsent } from '#app/features/on-behalf/signed-consent.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const job = await getOwnJob(actor, idOf(params, 'candidacyId'));
  if (!job) throw refused(404);
  const { t } = textsIn(languageOf(request));
  const { id, version, companyName, vacancy } = job;
  return {
    tab: t('candidacies:apply.tab'),
    title: t('candidacies:apply.title'),
    id,
    version,
    lead: `${vacancy.title}, ${companyName}`,
    about: { company: companyName, job: vacancy.title },
    permitted: job.permitted.includes('APPLY'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const candidacyId = idOf(params, 'candidacyId');
  const language = languageOf(request);
  const form = await parseForm(request, JobApplication);
  if (form.kind !== 'ok') return problem(form, form.values);
  const sent = await applyToJob(act, { candidacyId, language, ...form.value });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  return redirectDone(request, ownPathsOf(params, language).job(candidacyId), 'applicationSent');
}

export default function JobApplicationPage() {
  const { title, id, version, lead, about, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('candidacies');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={lead}
      back={{ href: seeker.job(id), label: t('candidacies:answer.back') }}
      version={version}
      permitted={permitted}
      words={{
        name: 'message',
        label: t('candidacies:apply.message'),
        hint: t('candidacies:apply.messageHint'),
      }}
      submitLabel={t('candidacies:apply.submit')}
      cancelLabel={t('candidacies:answer.back')}
    >
      <ConsentWords occasion="applying" {...about} />
      <ItemsField form={form} />
      <SignedConsent form={form} />
    </AnswerPage>
  );
}
