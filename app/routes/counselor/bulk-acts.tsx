import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { LISTED_DAYS } from '#app/features/bulk/bulk-kinds.ts';
import { listBulkActs } from '#app/features/bulk/bulk.queries.server.ts';
import { useCountsInWords } from '#app/features/bulk/use-counts.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const title = textsIn(languageOf(request)).t('bulk:title');
  return { title, acts: await listBulkActs(actor, now()) };
}

export default function BulkActs() {
  const { title, acts } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('bulk');
  const { counselor } = pathsIn(language);
  const words = useCountsInWords();
  return (
    <>
      <PageHeader
        title={title}
        lead={t('bulk:lead', { days: LISTED_DAYS })}
        back={{ href: counselor.caseload, label: t('bulk:toCaseload') }}
      />
      {acts.length === 0 ? (
        <EmptyState icon="people" title={t('bulk:none')}>
          <p>{t('bulk:noneText')}</p>
          <ButtonLink kind="secondary" href={counselor.caseload}>
            {t('bulk:toCaseload')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          rows={acts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              label: t('bulk:what'),
              rowHeader: true,
              cell: ({ id, kind, at }) => (
                <a href={counselor.bulkAct(id)}>
                  {t(`bulk:kind.${kind}`)}, {formatDateTime(language, at)}
                </a>
              ),
            },
            { key: 'state', label: t('bulk:stands'), cell: ({ state }) => t(`bulk:state.${state}`) },
            { key: 'how', label: t('bulk:how'), cell: ({ counts }) => words(counts) },
          ]}
        />
      )}
    </>
  );
}
