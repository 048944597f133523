import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listGroups } from '#app/features/meetings/groups.queries.server.ts';
import { formatDateTime, formatTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const title = textsIn(languageOf(request)).t('counselor:groups.title');
  return { title, ...(await listGroups(actor, now())) };
}

type Rows = ReturnType<typeof useLoaderData<typeof loader>>['coming'];

export default function Groups() {
  const { title, coming, past } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('counselor:groups.lead')}
        back={{ href: counselor.times, label: t('counselor:times.title') }}
        actions={
          <ButtonLink icon="plus" href={counselor.newGroup}>
            {t('counselor:groups.new')}
          </ButtonLink>
        }
      />
      <Stack gap="large">
        <Section id="coming" title={t('counselor:groups.coming')}>
          {coming.length === 0 ? (
            <EmptyState icon="people" title={t('counselor:groups.none')} />
          ) : (
            <GroupTable rows={coming} caption={t('counselor:groups.coming')} />
          )}
        </Section>
        {past.length > 0 && (
          <Section id="past" title={t('counselor:groups.past')}>
            <GroupTable rows={past} caption={t('counselor:groups.past')} />
          </Section>
        )}
      </Stack>
    </>
  );
}

function GroupTable({ rows, caption }: { rows: Rows; caption: string }) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'topic',
          label: t('counselor:groups.topic'),
          rowHeader: true,
          cell: (row) => <a href={counselor.group(row.id)}>{row.topic}</a>,
        },
        {
          key: 'kind',
          label: t('counselor:groups.kind'),
          secondary: true,
          cell: (row) => label(`meetings:groupKind.${row.kind}`),
        },
        {
          key: 'when',
          label: t('counselor:times.when'),
          cell: (row) => `${formatDateTime(language, row.startsAt)}–${formatTime(language, row.endsAt)}`,
        },
        {
          key: 'places',
          label: t('counselor:groups.places'),
          align: 'end',
          cell: (row) => t('counselor:groups.placesOf', { booked: row.booked, capacity: row.capacity }),
        },
        {
          key: 'who',
          label: t('counselor:groups.leader'),
          cell: (row) =>
            row.cancelled ? <Tag tone="warning">{t('counselor:groups.cancelled')}</Tag> : row.counselor,
        },
      ]}
    />
  );
}
