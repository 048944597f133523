import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import type { OwnObligation } from './own-obligation.queries.server.ts';

/** Where no number is asked for now: none is set, it starts later, the law has none, or it is over. */
export function ObligationState({ own }: { own: OwnObligation | null }) {
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const obligation = own?.obligation;
  if (!own || !obligation)
    return (
      <EmptyState icon="list" title={t('obligations:own.none')}>
        <p>{t('obligations:own.noneText')}</p>
      </EmptyState>
    );
  const reason = obligation.reason && (
    <p>{t('obligations:own.reason', { reason: label(`plans:obligationReason.${obligation.reason}`) })}</p>
  );
  if (obligation.mode === 'individual') return <Duties duties={own.duties} />;
  if (obligation.state === 'postponed')
    return (
      <Section title={t('obligations:own.postponed')} id="postponed">
        <div className="flow">
          <p>
            {obligation.postponedUntil
              ? t('obligations:own.postponedUntil', { date: formatDate(language, obligation.postponedUntil) })
              : t('obligations:own.postponedOpen')}
          </p>
          {obligation.postponedWhy && <WhyNote why={obligation.postponedWhy} />}
        </div>
      </Section>
    );
  if (obligation.state === 'notSet')
    return (
      <Section title={t('obligations:own.notSet')} id="not-set">
        <div className="flow">
          <p>{t('obligations:own.notSetText')}</p>
          {reason}
          {obligation.why && <WhyNote why={obligation.why} />}
        </div>
      </Section>
    );
  const over = obligation.state === 'ended';
  return <EmptyState icon="check" title={t(over ? 'obligations:own.closed' : 'obligations:own.waiting')} />;
}

/** Where the law of the time set no number, the plan's own tasks are what is agreed. */
function Duties({ duties }: Pick<OwnObligation, 'duties'>) {
  const { t, language } = useTexts('obligations', 'plans');
  return (
    <Section
      title={t('obligations:own.individual')}
      lead={t('obligations:own.individualText')}
      id="individual"
    >
      <ul>
        {duties.map(({ id, description, dueOn, doneAt }) => (
          <li key={id}>
            {description}
            {dueOn && `, ${formatDate(language, dueOn)}`}
            {doneAt && ` (${t('obligations:own.dutyDone')})`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
