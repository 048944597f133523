import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { showInterestInVacancy } from '#app/features/candidacies/commands/show-interest-in-vacancy.server.ts';
import { MatchReasons } from '#app/features/candidacies/match-reasons.tsx';
import { listOwnJobs } from '#app/features/candidacies/own-jobs.queries.server.ts';
import { listSuggestedVacancies } from '#app/features/candidacies/suggestions.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { getPublicVacancy } from '#app/features/vacancies/public-vacancies.queries.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const vacancyId = idOf(params, 'vacancyId');
  const language = languageOf(request);
  const [vacancy, jobs, suggestions] = await Promise.all([
    getPublicVacancy(vacancyId, language, now()),
    listOwnJobs(actor),
    listSuggestedVacancies(actor, actor.personId),
  ]);
  const known = jobs.find((job) => job.vacancyId === vacancyId);
  if (known) throw redirect(ownPathsOf(params, language).job(known.id), { status: 303 });
  if (!vacancy) throw refused(404);
  const match = suggestions.find((each) => each.vacancyId === vacancyId) ?? null;
  return {
    title: vacancy.title,
    vacancyId,
    description: vacancy.description,
    companyName: vacancy.company,
    match,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const vacancyId = idOf(params, 'vacancyId');
  const shown = await showInterestInVacancy(act, { vacancyId, personId: actor.personId });
  if (shown.kind !== 'ok') return problem(shown);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).job(shown.value.id), 'interestShown');
}

export default function SuggestedJob() {
  const { title, vacancyId, description, companyName, match } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('candidacies');
  const form = useFormProblem(useActionData<typeof action>());
  const paths = pathsIn(language);
  const seeker = useOwnPaths(language);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={companyName}
        back={{ href: seeker.jobs, label: t('candidacies:own.title') }}
      />
      <Section title={t('candidacies:own.about')}>
        <p>{description}</p>
        <p>
          <a href={paths.vacancy(vacancyId)}>{t('candidacies:own.wholePosting')}</a>
        </p>
      </Section>
      {match && (
        <Section title={t('candidacies:own.why')} lead={t('candidacies:own.whyLead')}>
          <MatchReasons points={match.points} reasons={match.reasons} lift={match.lift} />
        </Section>
      )}
      <Section title={t('candidacies:own.whatDoYouThink')} lead={t('candidacies:own.noDuty')}>
        <form method="post">
          <FormActions>
            <Button icon="heart">{t('candidacies:answer.interest.submit')}</Button>
            <ButtonLink href={seeker.apply(vacancyId)} kind="secondary">
              {t('candidacies:own.applyNow')}
            </ButtonLink>
          </FormActions>
        </form>
      </Section>
    </>
  );
}
