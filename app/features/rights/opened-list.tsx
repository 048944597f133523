import { formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

type Opened = { id: string; at: string; kind: string; reason: string; opener: string; counselor: string };

/** Colleagues' clients that were opened with a reason, latest first: who, whose client and why. */
export function OpenedList({ rows }: { rows: Opened[] }) {
  const { t, language } = useTexts('rights');
  const label = useLabel();
  return (
    <Section title={t('rights:opened.title')}>
      {rows.length === 0 ? (
        <p className="muted">{t('rights:opened.none')}</p>
      ) : (
        <Timeline
          events={rows.map(({ id, at, kind, reason, opener, counselor }) => ({
            id,
            title: label(`rights:open.kinds.${kind}`),
            when: formatDateTime(language, at),
            dateTime: at,
            who: t('rights:opened.who', { opener, counselor }),
            icon: 'person',
            children: <p>{reason}</p>,
          }))}
        />
      )}
    </Section>
  );
}
