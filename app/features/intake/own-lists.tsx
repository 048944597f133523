import { pathsIn } from '#app/core/paths.ts';
import { formatDateTime, formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import type { BatchView } from './intake.queries.server.ts';

/** The lists that the reader has brought. */
export function OwnLists({ lists }: { lists: BatchView[] }) {
  const { t, language } = useTexts('intake');
  if (lists.length === 0) return <EmptyState icon="people" title={t('intake:own.none')} />;
  return (
    <DataTable
      caption={t('intake:own.caption')}
      captionHidden
      rows={lists}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'file',
          label: t('intake:own.file'),
          rowHeader: true,
          cell: ({ id, fileName }) => (
            <a href={pathsIn(language).counselor.intake(id)}>{fileName || t('intake:own.file')}</a>
          ),
        },
        {
          key: 'when',
          label: t('intake:own.when'),
          cell: ({ createdAt }) => formatDateTime(language, createdAt),
        },
        {
          key: 'rows',
          label: t('intake:own.rows'),
          align: 'end',
          cell: ({ total }) => formatNumber(language, total),
        },
        { key: 'step', label: t('intake:own.step'), cell: ({ step }) => t(`intake:step.${step}`) },
        {
          key: 'created',
          label: t('intake:own.created'),
          align: 'end',
          cell: ({ counts }) => formatNumber(language, counts.created),
        },
      ]}
    />
  );
}
