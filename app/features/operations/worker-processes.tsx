import { formatDateTime, formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

type Process = {
  id: string;
  kind: string;
  version: string;
  startedAt: Date;
  seenAt: Date;
  deadlines: number;
  messages: number;
  silent: boolean;
};

/** The processes that work off what is due, as they last said of themselves. */
export function WorkerProcesses({ rows }: { rows: Process[] }) {
  const { t, language } = useTexts('operations');
  const working = rows.some(({ silent }) => !silent);
  return (
    <Section title={t('operations:processes.title')} lead={t('operations:processes.lead')}>
      {!working && (
        <Notice tone="error" title={t('operations:processes.none')}>
          <p>{t('operations:processes.noneText')}</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('operations:processes.title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'kind',
              label: t('operations:processes.kind'),
              rowHeader: true,
              cell: ({ kind, version }) =>
                `${kind === 'web' ? t('operations:processes.web') : t('operations:processes.worker')}, ${version}`,
            },
            {
              key: 'seen',
              label: t('operations:processes.seen'),
              cell: ({ seenAt, silent }) => (
                <>
                  {formatDateTime(language, seenAt)}{' '}
                  {silent && <Tag tone="warning">{t('operations:processes.silent')}</Tag>}
                </>
              ),
            },
            {
              key: 'started',
              label: t('operations:processes.started'),
              cell: ({ startedAt }) => formatDateTime(language, startedAt),
              secondary: true,
            },
            {
              key: 'deadlines',
              label: t('operations:processes.deadlines'),
              align: 'end',
              cell: ({ deadlines }) => formatNumber(language, deadlines),
            },
            {
              key: 'messages',
              label: t('operations:processes.messages'),
              align: 'end',
              cell: ({ messages }) => formatNumber(language, messages),
            },
          ]}
        />
      )}
    </Section>
  );
}
