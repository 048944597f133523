import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import type { CounselorPeriod } from './counselor-period.queries.server.ts';

/** What the law permits now and why, what came before, and the periods beside this one. */
export function PeriodMargin({ period }: { period: CounselorPeriod }) {
  const { t, language } = useTexts('obligations', 'counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const others = period.siblings.filter(({ id }) => id !== period.id);
  return (
    <>
      {period.furthest && (
        <Card title={t('obligations:staff.law')} headingLevel="h2">
          <p>
            <strong>{label(`obligations:staff.furthest.${period.furthest.step}`)}</strong>
          </p>
          <WhyNote why={period.furthest.why} />
          <p className="small">{t('obligations:staff.noDecision')}</p>
        </Card>
      )}
      <Card title={t('obligations:staff.earlier')} headingLevel="h2">
        {period.earlierNeglects.length === 0 && <p className="muted">{t('obligations:staff.noEarlier')}</p>}
        <ul>
          {period.earlierNeglects.map(({ on, kind }) => (
            <li key={`${on}-${kind}`}>
              {formatDate(language, on)}, {label(`obligations:neglect.${kind}`)}
            </li>
          ))}
        </ul>
        <p className="small">{t('obligations:staff.phone')}</p>
      </Card>
      <Card title={t('obligations:staff.why')} headingLevel="h2">
        {period.why && <WhyNote why={period.why} />}
        {period.reportWhy && <WhyNote why={period.reportWhy} />}
        {period.planId && (
          <p>
            <a href={counselor.plan(period.planId)}>{t('obligations:own.toPlan')}</a>
          </p>
        )}
      </Card>
      {others.length > 0 && (
        <Card title={t('obligations:staff.others')} headingLevel="h2">
          <ul>
            {others.map(({ id, from, to, counted, target, state }) => (
              <li key={id}>
                <a href={counselor.period(id)}>
                  {t('obligations:own.period', {
                    from: formatDate(language, from),
                    to: formatDate(language, to),
                  })}
                </a>
                {`, ${counted}/${target}, `}
                {from > period.today ? t('obligations:staff.coming') : label(`periods:state.${state}`)}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
