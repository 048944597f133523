import { formatDateTime, formatNumber } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import type { AreaRulesView } from './area-rules.queries.server.ts';

/** Every change, the latest first: who, when, why, and each rule as it was and as it is. */
export function RuleChanges({ changes }: { changes: AreaRulesView['changes'] }) {
  const { t, language } = useTexts('areaRules');
  const label = useLabel();
  const write = (value: number | boolean) =>
    typeof value === 'number'
      ? formatNumber(language, value)
      : value
        ? t('areaRules:value.on')
        : t('areaRules:value.off');
  return (
    <Section title={t('areaRules:changes.title')} lead={t('areaRules:changes.lead')}>
      {changes.length === 0 ? (
        <p className="muted">{t('areaRules:changes.none')}</p>
      ) : (
        <Timeline
          events={changes.map(({ id, changed, why, byName, at }) => ({
            id,
            title: why || t('areaRules:changes.noReason'),
            when: formatDateTime(language, at),
            dateTime: at,
            who: byName,
            icon: 'edit',
            children: (
              <ul>
                {changed.map(({ rule, before, after }) => (
                  <li key={rule}>
                    {t('areaRules:changes.line', {
                      rule: label(`areaRules:rule.${rule}`),
                      before: write(before),
                      after: write(after),
                    })}
                  </li>
                ))}
              </ul>
            ),
          }))}
        />
      )}
    </Section>
  );
}
