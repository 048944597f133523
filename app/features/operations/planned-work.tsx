import { formatDateTime, formatDay, formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/section.tsx';
import { EventName } from './event-name.tsx';
import type { Late, Planned } from './work.queries.server.ts';

/** What the clock does in the next two weeks, by day and kind. */
export function PlannedWork({ rows }: { rows: Planned[] }) {
  const { t, language } = useTexts('operations');
  return (
    <Section title={t('operations:planned.title')} lead={t('operations:planned.lead')}>
      {rows.length === 0 ? (
        <EmptyState icon="calendar" title={t('operations:planned.none')} />
      ) : (
        <DataTable
          caption={t('operations:planned.title')}
          captionHidden
          rows={rows}
          rowKey={({ on, subjectType, event }) => `${on} ${subjectType} ${event}`}
          columns={[
            {
              key: 'on',
              label: t('operations:day'),
              rowHeader: true,
              cell: ({ on }) => formatDay(language, on),
            },
            { key: 'what', label: t('operations:what'), cell: (row) => <EventName {...row} /> },
            {
              key: 'count',
              label: t('operations:count'),
              align: 'end',
              cell: ({ count }) => formatNumber(language, count),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** What should have happened and has not. */
export function LateWork({ rows }: { rows: Late[] }) {
  const { t, language } = useTexts('operations');
  return (
    <Section title={t('operations:late.title')}>
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t('operations:late.none')} />
      ) : (
        <DataTable
          caption={t('operations:late.title')}
          captionHidden
          rows={rows}
          rowKey={({ subjectType, event }) => `${subjectType} ${event}`}
          columns={[
            {
              key: 'what',
              label: t('operations:what'),
              rowHeader: true,
              cell: (row) => <EventName {...row} />,
            },
            {
              key: 'count',
              label: t('operations:count'),
              align: 'end',
              cell: ({ count }) => formatNumber(language, count),
            },
            {
              key: 'retried',
              label: t('operations:late.retried'),
              align: 'end',
              cell: ({ retried }) => formatNumber(language, retried),
            },
            {
              key: 'since',
              label: t('operations:late.oldest'),
              cell: ({ since }) => formatDateTime(language, since),
            },
          ]}
        />
      )}
    </Section>
  );
}
