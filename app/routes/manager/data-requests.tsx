import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { listRequests } from '#app/features/requests/requests.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'dataProtection');
  const requests = await listRequests(actor);
  const shown = [...requests.open, ...requests.ended].map(({ personId }) => personId);
  await logListRead(actor, [...new Set(shown)], 'requests', now());
  return { title: textsIn(languageOf(request)).t('requests:all.title'), ...requests };
}

type Lines = Awaited<ReturnType<typeof loader>>['open'];

export default function DataRequests() {
  const { title, open, ended } = useLoaderData<typeof loader>();
  const { t } = useTexts('requests');
  return (
    <>
      <PageHeader title={title} lead={t('requests:all.lead')} />
      <Stack gap="large">
        <Section title={t('requests:all.open')}>
          {open.length === 0 ? (
            <EmptyState icon="check" title={t('requests:all.none')} />
          ) : (
            <Requests caption={t('requests:all.open')} lines={open} />
          )}
        </Section>
        {ended.length > 0 && (
          <Section title={t('requests:all.ended')}>
            <Requests caption={t('requests:all.ended')} lines={ended} />
          </Section>
        )}
      </Stack>
    </>
  );
}

function Requests({ caption, lines }: { caption: string; lines: Lines }) {
  const { t, language } = useTexts('requests');
  const { stateLabel } = useLabels();
  const label = useLabel();
  const { manager } = pathsIn(language);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          label: t('requests:all.kind'),
          rowHeader: true,
          cell: ({ id, kind }) => <a href={manager.dataRequest(id)}>{label(`requests:kind.${kind}`)}</a>,
        },
        { key: 'name', label: t('requests:all.name'), cell: ({ name }) => name },
        {
          key: 'state',
          label: t('requests:all.state'),
          cell: ({ state, late }) => (
            <Tag tone={late ? 'error' : 'neutral'}>{stateLabel('requests', state)}</Tag>
          ),
        },
        {
          key: 'dueOn',
          label: t('requests:field.dueOn'),
          cell: ({ dueOn }) => formatDate(language, dueOn),
        },
        { key: 'handler', label: t('requests:field.handler'), cell: ({ handlerName }) => handlerName ?? '–' },
      ]}
    />
  );
}
