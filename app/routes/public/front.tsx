import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { pathsIn, type Paths } from '#app/core/paths.ts';
import { ExamplePath } from '#app/features/how-it-works/example-path.tsx';
import { listNewestVacancies } from '#app/features/vacancies/public-vacancies.queries.server.ts';
import { VacancyCard } from '#app/features/vacancies/vacancy-card.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Hero } from '#app/ui/hero.tsx';
import { Grid, Row, SideBySide, Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  return {
    title: textsIn(language).t('public:front.title'),
    ...(await listNewestVacancies(language, now(), 6)),
  };
}

const starts = ['one', 'two', 'three', 'four'] as const;
const served = ['residents', 'employers', 'partners'] as const;

export default function Front() {
  const { title } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('public');
  const paths = pathsIn(language);
  return (
    <Stack gap="large">
      <Hero
        title={title}
        lead={t('public:front.lead')}
        actions={
          <>
            <ButtonLink href={paths.seeker.registration} iconAfter="arrowRight">
              {t('public:front.register')}
            </ButtonLink>
            <ButtonLink kind="secondary" href={paths.employer.newNeed}>
              {t('public:front.needPeople')}
            </ButtonLink>
          </>
        }
      />
      <Section title={t('public:front.areas')} lead={t('public:front.areasLead')}>
        <ExamplePath />
      </Section>
      <Section title={t('public:front.start')}>
        <Grid>
          {starts.map((step) => (
            <Card key={step} title={t(`public:front.starts.${step}.title`)}>
              <p>{t(`public:front.starts.${step}.text`)}</p>
            </Card>
          ))}
        </Grid>
      </Section>
      <Teaser paths={paths} />
      <SideBySide side="even">
        <Section id="employers" title={t('public:front.employers')}>
          <div className="flow">
            <p>{t('public:front.employersText')}</p>
            <p>{t('public:front.employersConsent')}</p>
            <Row>
              <ButtonLink href={paths.employer.newNeed}>{t('public:front.needPeople')}</ButtonLink>
            </Row>
          </div>
        </Section>
        <Section title={t('public:front.served')}>
          <ul className="flow">
            {served.map((key) => (
              <li key={key}>{t(`public:front.serves.${key}`)}</li>
            ))}
          </ul>
        </Section>
      </SideBySide>
    </Stack>
  );
}

function Teaser({ paths }: { paths: Paths }) {
  const { vacancies, total } = useLoaderData<typeof loader>();
  const { t } = useTexts('public');
  return (
    <Section
      title={t('public:vacancies.title')}
      actions={total > 0 && <a href={paths.vacancies}>{t('public:front.allVacancies', { count: total })}</a>}
    >
      <Stack>
        <FilterBar
          label={t('public:vacancies.search')}
          action={paths.vacancies}
          submitLabel={t('public:vacancies.submit')}
        >
          <TextField name="word" label={t('public:vacancies.word')} maxLength={100} />
        </FilterBar>
        <Grid>
          {vacancies.map((vacancy) => (
            <VacancyCard key={vacancy.id} vacancy={vacancy} />
          ))}
        </Grid>
      </Stack>
    </Section>
  );
}
