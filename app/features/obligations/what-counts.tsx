import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';

const counting = ['application', 'assigned', 'moreWork', 'business', 'profile', 'agency', 'other'] as const;
const notCounting = ['short', 'unlikely', 'outside', 'twice'] as const;

/** What counts as seeking a job opportunity and what does not (380/2023 45 §). */
export function WhatCounts() {
  const { t } = useTexts('obligations');
  return (
    <Section title={t('obligations:own.counts')} lead={t('obligations:own.countsLead')} id="counts">
      <div className="flow">
        <ul>
          {counting.map((key) => (
            <li key={key}>{t(`obligations:own.countsList.${key}`)}</li>
          ))}
        </ul>
        <h3>{t('obligations:own.countsNot')}</h3>
        <ul>
          {notCounting.map((key) => (
            <li key={key}>{t(`obligations:own.countsNotList.${key}`)}</li>
          ))}
        </ul>
        <p className="muted small">{t('obligations:own.countsSource')}</p>
      </div>
    </Section>
  );
}
