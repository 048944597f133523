import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import type { RecordedDays } from './benefit-days.ts';

type BenefitDaysCardProps = { personId: string; last: RecordedDays | null };

/** What was last told of a client's paid days, with its day and source. */
export function BenefitDaysCard({ personId, last }: BenefitDaysCardProps) {
  const { t, language } = useTexts('caseload');
  const label = useLabel();
  return (
    <Card title={t('caseload:benefitDays.title')}>
      <p>
        {last === null
          ? t('caseload:benefitDays.none')
          : t('caseload:benefitDays.now', {
              days: last.days,
              date: formatDate(language, last.asOf),
              source: label(`caseload:benefitDays.source.${last.source}`),
            })}
      </p>
      <p>
        <a href={pathsIn(language).counselor.benefitDays(personId)}>{t('caseload:benefitDays.record')}</a>
      </p>
    </Card>
  );
}
