import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listExports } from '#app/features/caseload-export/exports.queries.server.ts';
import { saidOf, searchIn } from '#app/features/caseload/stored-query.server.ts';
import { formatDateTime, formatNumber } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** Lists of clients that left as files: what for and how many people. Who they were is asked of the read log. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'readLogAudit');
  const exports = await listExports(actor);
  return {
    title: textsIn(languageOf(request)).t('caseload:export.listTitle'),
    exports: exports.map(({ id, at, name, purpose, people, query }) => {
      const { scope, preset, filters } = saidOf(searchIn(query));
      return { id, at: at.toISOString(), name, purpose, people, scope, preset, filters };
    }),
  };
}

export default function CaseloadExports() {
  const { title, exports } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('caseload', 'counselor', 'privacy');
  return (
    <>
      <PageHeader
        title={title}
        lead={t('caseload:export.listLead')}
        back={{ href: pathsIn(language).manager.readLog, label: t('privacy:log.title') }}
      />
      {exports.length === 0 ? (
        <EmptyState icon="download" title={t('caseload:export.listNone')} />
      ) : (
        <DataTable
          caption={title}
          captionHidden
          rows={exports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'at',
              label: t('caseload:export.when'),
              rowHeader: true,
              cell: ({ at }) => formatDateTime(language, at),
            },
            { key: 'who', label: t('caseload:export.who'), cell: ({ name }) => name },
            { key: 'why', label: t('caseload:export.why'), cell: ({ purpose }) => purpose },
            {
              key: 'what',
              label: t('caseload:export.what'),
              cell: ({ scope, preset, filters }) =>
                [
                  `${t(`counselor:scope.${scope}`)}: ${t(`counselor:preset.${preset}`)}`,
                  ...(filters > 0 ? [t('caseload:view.filtersMet', { count: filters })] : []),
                ].join(', '),
            },
            {
              key: 'people',
              label: t('caseload:export.rows'),
              align: 'end',
              cell: ({ people }) => formatNumber(language, people),
            },
          ]}
        />
      )}
    </>
  );
}
