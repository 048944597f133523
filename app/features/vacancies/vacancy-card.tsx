import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Row } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { VacancyCard as Vacancy } from './public-vacancies.queries.server.ts';

/** A vacancy in a list that anybody may read. */
export function VacancyCard({ vacancy, headingLevel }: { vacancy: Vacancy; headingLevel?: 'h2' | 'h3' }) {
  const { t, language } = useTexts('public');
  const { id, title, company, place, applyBy } = vacancy;
  return (
    <Card
      title={title}
      href={pathsIn(language).vacancy(id)}
      eyebrow={company}
      {...(headingLevel && { headingLevel })}
    >
      <p>{place}</p>
      <VacancyTags vacancy={vacancy} />
      <p className="muted small">
        {applyBy
          ? t('public:vacancy.applyBy', { date: formatDate(language, applyBy) })
          : t('public:vacancy.noDeadline')}
      </p>
    </Card>
  );
}

export function VacancyTags({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTexts('public', 'codes');
  const label = useLabel();
  return (
    <Row>
      <Tag>{label(`codes:workingTime.${vacancy.workingTime}`)}</Tag>
      <Tag>{label(`codes:duration.${vacancy.duration}`)}</Tag>
      {vacancy.languageSupport && <Tag tone="info">{t('public:vacancy.languageSupport')}</Tag>}
      {vacancy.jobModification && <Tag tone="info">{t('public:vacancy.jobModification')}</Tag>}
    </Row>
  );
}
