import { formatDateTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

type Act = { id: string; act: string; type: string; name: string; reason: string; at: Date };

/** What operators decided on work that had stopped, latest first. */
export function OperatorActs({ rows }: { rows: Act[] }) {
  const { t, language } = useTexts('operations');
  return (
    <Section title={t('operations:log.title')}>
      <Timeline
        events={rows.map(({ id, act, type, name, reason, at }) => ({
          id,
          title: act === 'retry' ? t('operations:log.retry', { type }) : t('operations:log.giveUp', { type }),
          when: formatDateTime(language, at),
          dateTime: at.toISOString(),
          who: name,
          icon: act === 'retry' ? 'clock' : 'trash',
          children: <p>{reason}</p>,
        }))}
      />
    </Section>
  );
}
