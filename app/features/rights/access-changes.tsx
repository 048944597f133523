import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

type Change = { id: string; kind: string; data: Record<string, string>; by: string | null; at: string };

/** Every change of an account's access, latest first: what, by whom, when. */
export function AccessChanges({ changes }: { changes: Change[] }) {
  const { t, language } = useTexts('rights');
  const label = useLabel();
  const about = ({ data }: Change) =>
    [
      data.duty && label(`rights:duty.${data.duty}`),
      data.team,
      data.absent && t('rights:changes.for', { name: data.absent }),
      data.from &&
        (data.until
          ? t('rights:held.between', {
              from: formatDate(language, data.from),
              until: formatDate(language, data.until),
            })
          : t('rights:held.since', { from: formatDate(language, data.from) })),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Section title={t('rights:changes.title')}>
      {changes.length === 0 ? (
        <p className="muted">{t('rights:changes.none')}</p>
      ) : (
        <Timeline
          events={changes.map((change) => ({
            id: change.id,
            title: label(`rights:change.${change.kind}`),
            when: formatDateTime(language, change.at),
            dateTime: change.at,
            who: change.by ?? t('rights:changes.bySetUp'),
            icon: 'person',
            children: <p>{about(change)}</p>,
          }))}
        />
      )}
    </Section>
  );
}
