import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { pathsIn } from '#app/core/paths.ts';
import { MatchReasons } from '#app/features/candidacies/match-reasons.tsx';
import { listOwnJobs } from '#app/features/candidacies/own-jobs.queries.server.ts';
import { listSuggestedVacancies } from '#app/features/candidacies/suggestions.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid, Row } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const [jobs, all] = await Promise.all([listOwnJobs(actor), listSuggestedVacancies(actor, actor.personId)]);
  const known = new Set(jobs.map((job) => job.vacancyId));
  const suggestions = all.filter((each) => !known.has(each.vacancyId)).slice(0, 6);
  return { title: textsIn(languageOf(request)).t('candidacies:own.title'), jobs, suggestions };
}

export default function Jobs() {
  const { title, jobs, suggestions } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('candidacies');
  const label = useLabel();
  const paths = pathsIn(language);
  const seeker = useOwnPaths(language);
  const placeOf = (code: string) => municipality(code)?.name[language] ?? '';
  return (
    <>
      <PageHeader title={title} lead={t('candidacies:own.lead')} />
      {jobs.length > 0 && (
        <Section title={t('candidacies:own.mine')}>
          <Grid>
            {jobs.map((job) => (
              <Card
                key={job.id}
                href={seeker.job(job.id)}
                title={job.title}
                eyebrow={label(`candidacies:own.state.${String(job.state)}`)}
              >
                <p>{[job.companyName, placeOf(job.municipalityCode)].filter(Boolean).join(', ')}</p>
                <p className="muted small">
                  {t('candidacies:own.changed', { date: formatDate(language, job.updatedAt) })}
                </p>
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      <Section title={t('candidacies:own.suggested')} lead={t('candidacies:own.suggestedLead')}>
        {suggestions.length === 0 ? (
          <EmptyState icon="briefcase" title={t('candidacies:own.noSuggestions')}>
            <p>{t('candidacies:own.noSuggestionsText')}</p>
            <Row>
              <ButtonLink href={seeker.profile} kind="secondary">
                {t('candidacies:own.toProfile')}
              </ButtonLink>
              <ButtonLink href={paths.vacancies} kind="secondary">
                {t('candidacies:own.allVacancies')}
              </ButtonLink>
            </Row>
          </EmptyState>
        ) : (
          <Grid>
            {suggestions.map((each) => (
              <Card
                key={each.vacancyId}
                title={each.title}
                eyebrow={[each.companyName, placeOf(each.municipalityCode)].filter(Boolean).join(', ')}
                footer={
                  <ButtonLink
                    href={seeker.suggestion(each.vacancyId)}
                    kind="secondary"
                    iconAfter="arrowRight"
                  >
                    {t('candidacies:own.look')}
                  </ButtonLink>
                }
              >
                <MatchReasons points={each.points} reasons={each.reasons} lift={each.lift} />
              </Card>
            ))}
          </Grid>
        )}
      </Section>
    </>
  );
}
