import { pathsIn } from '#app/core/paths.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Row } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { operatorActs } from './stopped-work.ts';
import { WorkName } from './work-name.tsx';
import type { Parked } from './work.queries.server.ts';

/** What stopped after five tries, why, and what can be done with it. */
export function ParkedWork({ rows, count }: { rows: Parked[]; count: number }) {
  const { t, language } = useTexts('operations');
  const { manager } = pathsIn(language);
  return (
    <Section title={t('operations:parked.title', { count })} lead={t('operations:parked.lead')}>
      {rows.length === 0 ? (
        <EmptyState icon="check" title={t('operations:parked.none')} />
      ) : (
        <DataTable
          caption={t('operations:parked.title', { count })}
          captionHidden
          rows={rows}
          rowKey={({ work, id }) => `${work} ${id}`}
          columns={[
            {
              key: 'what',
              label: t('operations:what'),
              rowHeader: true,
              cell: (row) => <WorkName {...row} />,
            },
            {
              key: 'since',
              label: t('operations:since'),
              cell: ({ since }) => formatDateTime(language, since),
            },
            { key: 'cause', label: t('operations:cause'), cell: ({ lastError }) => lastError ?? '–' },
            {
              key: 'acts',
              label: t('operations:acts'),
              cell: ({ work, id }) => (
                <Row>
                  {operatorActs.map((act) => (
                    <a key={act} href={manager.workStep(work, id, act)}>
                      {t(`operations:act.${act}`)}
                    </a>
                  ))}
                </Row>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
