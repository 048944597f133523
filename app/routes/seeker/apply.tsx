import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { applyToVacancy } from '#app/features/candidacies/commands/apply-to-vacancy.server.ts';
import { ConsentWords } from '#app/features/consents/consent-words.tsx';
import { ItemsField } from '#app/features/candidacies/items-field.tsx';
import { VacancyApplication } from '#app/features/candidacies/own-job.schema.server.ts';
import { listOwnJobs } from '#app/features/candidacies/own-jobs.queries.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { getPublicVacancy } from '#app/features/vacancies/public-vacancies.queries.server.ts';
import { SignedConsent } from '#app/features/on-behalf/signed-consent.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

/** Applying for a vacancy that one found oneself; a job already under way has its own page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const vacancyId = idOf(params, 'vacancyId');
  const language = languageOf(request);
  const vacancy = await getPublicVacancy(vacancyId, language, now());
  const known = (await listOwnJobs(actor)).find((job) => job.vacancyId === vacancyId);
  if (!vacancy && !known) throw refused(404);
  const title = textsIn(language).t('candidacies:apply.title');
  const lead = vacancy ? `${vacancy.title}, ${vacancy.company}` : `${known?.title}, ${known?.companyName}`;
  const about = {
    company: vacancy?.company ?? known?.companyName ?? '',
    job: vacancy?.title ?? known?.title ?? '',
  };
  return { title, vacancyId, lead, about, knownId: known?.id ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const vacancyId = idOf(params, 'vacancyId');
  const language = languageOf(request);
  const form = await parseForm(request, VacancyApplication);
  if (form.kind !== 'ok') return problem(form, form.values);
  const sent = await applyToVacancy(act, { vacancyId, personId: actor.personId, language, ...form.value });
  if (sent.kind !== 'ok') return problem(sent, form.values);
  return redirectDone(request, ownPathsOf(params, language).job(sent.value.id), 'applicationSent');
}

export default function Apply() {
  const { title, vacancyId, lead, about, knownId } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('candidacies');
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  const back = knownId
    ? { href: seeker.job(knownId), label: t('candidacies:answer.back') }
    : { href: pathsIn(language).vacancy(vacancyId), label: t('candidacies:apply.toVacancy') };
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={lead}
      back={back}
      version={0}
      permitted={knownId === null}
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
