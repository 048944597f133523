import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone, idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { OneAct } from '#app/features/obligations/one-act.tsx';
import { getPublicVacancy } from '#app/features/vacancies/public-vacancies.queries.server.ts';
import { VacancyTags } from '#app/features/vacancies/vacancy-card.tsx';
import { formatDate, formatDay, formatList } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { SideBySide } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request);
  const vacancy = await getPublicVacancy(idOf(params, 'vacancyId'), languageOf(request), now());
  if (!vacancy) throw refused(404);
  return {
    title: `${vacancy.title}, ${vacancy.company}`,
    vacancy,
    mayApply: actor === null || actor.role === 'seeker',
    /** Somebody signed in can tell with one press that they applied elsewhere. */
    today: actor?.role === 'seeker' ? isoDate(now()) : null,
  };
}

export default function VacancyPage() {
  const { vacancy, mayApply, today } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('public');
  const label = useLabel();
  const paths = pathsIn(language);
  return (
    <>
      <PageHeader
        title={vacancy.title}
        lead={`${vacancy.company}, ${vacancy.place}`}
        back={{ href: paths.vacancies, label: t('public:vacancy.back') }}
      >
        <VacancyTags vacancy={vacancy} />
      </PageHeader>
      {vacancy.labourDispute && (
        <Notice tone="warning" title={t('public:vacancy.dispute')}>
          <p>{t('public:vacancy.disputeText')}</p>
        </Notice>
      )}
      <SideBySide>
        <>
          <Section title={t('public:vacancy.description')}>
            <div className="flow" lang={vacancy.language}>
              {vacancy.description.split(/\n+/).map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </div>
          </Section>
          <Facts vacancy={vacancy} />
        </>
        <Card title={t('public:vacancy.apply')} headingLevel="h2">
          <p>
            {vacancy.applyBy
              ? t('public:vacancy.applyBy', { date: formatDay(language, vacancy.applyBy) })
              : t('public:vacancy.noDeadline')}
          </p>
          <p>{label(`vacancies:way.${vacancy.applicationWay}`)}</p>
          {mayApply && (
            <>
              <ButtonLink href={paths.seeker.apply(vacancy.id)} iconAfter="arrowRight">
                {t('public:vacancy.applyHere')}
              </ButtonLink>
              <p className="muted small">{t('public:vacancy.applyHint')}</p>
            </>
          )}
          {today && (
            <OneAct
              action={paths.seeker.logAct}
              facts={{ kind: 'application', on: today, what: vacancy.title, employer: vacancy.company }}
            />
          )}
        </Card>
      </SideBySide>
    </>
  );
}

function Facts({ vacancy }: { vacancy: ReturnType<typeof useLoaderData<typeof loader>>['vacancy'] }) {
  const { t, language } = useTexts('public');
  const facts = [
    { label: t('public:vacancy.occupation'), value: vacancy.occupation },
    { label: t('public:vacancy.skills'), value: formatList(language, vacancy.skills) },
    { label: t('public:vacancy.pay'), value: <span lang={vacancy.language}>{vacancy.pay}</span> },
    { label: t('public:vacancy.positions'), value: String(vacancy.positions) },
    { label: t('public:vacancy.contact'), value: <Contact vacancy={vacancy} /> },
    {
      label: t('public:vacancy.published'),
      value: vacancy.publishedAt && formatDate(language, vacancy.publishedAt),
    },
  ];
  return (
    <Section title={t('public:vacancy.facts')}>
      <DefinitionList items={facts.filter(({ value }) => Boolean(value))} />
    </Section>
  );
}

function Contact({ vacancy }: Parameters<typeof Facts>[0]) {
  const { contactName, contactEmail, contactPhone } = vacancy;
  return (
    <>
      {contactName}
      {contactEmail && (
        <>
          <br />
          <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
        </>
      )}
      {contactPhone && (
        <>
          <br />
          <a href={`tel:${contactPhone.replace(/[^\d+]/g, '')}`}>{contactPhone}</a>
        </>
      )}
    </>
  );
}
