import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Section } from '#app/ui/section.tsx';

type StandIn = { id: string; absent: string; standIn: string; from: string; until: string };

/** Who is away, who serves the clients meanwhile, and the way to end it. */
export function StandInList({ rows }: { rows: StandIn[] }) {
  const { t, language } = useTexts('rights');
  const { manager } = pathsIn(language);
  return (
    <Section title={t('rights:standIn.title')}>
      {rows.length === 0 ? (
        <p className="muted">{t('rights:standIn.none')}</p>
      ) : (
        <DataTable
          caption={t('rights:standIn.title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'absent',
              label: t('rights:standIn.absent'),
              rowHeader: true,
              cell: ({ absent }) => absent,
            },
            { key: 'standIn', label: t('rights:standIn.standIn'), cell: ({ standIn }) => standIn },
            {
              key: 'days',
              label: t('rights:field.days'),
              cell: ({ from, until }) => `${formatDate(language, from)} – ${formatDate(language, until)}`,
            },
            {
              key: 'end',
              label: t('rights:field.act'),
              cell: ({ id, absent, standIn }) => (
                <a
                  href={manager.endStandIn(id)}
                  aria-label={`${t('rights:standIn.end')}: ${standIn}, ${absent}`}
                >
                  {t('rights:standIn.end')}
                </a>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
