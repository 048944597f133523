import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listShareLinks } from '#app/features/sharing/sharing.queries.server.ts';
import { formatDateTime, formatNumber } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  return {
    title: textsIn(languageOf(request)).t('ownData:share.title'),
    links: await listShareLinks(actor, now()),
  };
}

type Line = Awaited<ReturnType<typeof loader>>['links'][number];

export default function ShareLinks() {
  const { title, links } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData');
  const { seeker } = pathsIn(language);
  const when = (at: Date | null) => (at ? formatDateTime(language, at) : '–');
  return (
    <>
      <PageHeader
        title={title}
        lead={t('ownData:share.lead')}
        back={{ href: seeker.data, label: t('ownData:toHub') }}
      />
      <Stack gap="large">
        <Row>
          <ButtonLink href={seeker.newShareLink} icon="plus">
            {t('ownData:share.new')}
          </ButtonLink>
        </Row>
        {links.length === 0 ? (
          <EmptyState icon="lock" title={t('ownData:share.none')} />
        ) : (
          <DataTable
            caption={title}
            captionHidden
            rows={links}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'outsider',
                label: t('ownData:share.outsider'),
                rowHeader: true,
                cell: ({ outsider }) => outsider,
              },
              {
                key: 'parts',
                label: t('ownData:share.parts'),
                cell: ({ parts }) => parts.map((part) => t(`ownData:share.part.${part}`)).join(', '),
              },
              { key: 'endsAt', label: t('ownData:share.endsAt'), cell: ({ endsAt }) => when(endsAt) },
              {
                key: 'opened',
                label: t('ownData:share.opened'),
                align: 'end',
                cell: ({ opened }) => formatNumber(language, opened),
              },
              {
                key: 'lastOpenedAt',
                label: t('ownData:share.lastOpenedAt'),
                cell: ({ lastOpenedAt }) => when(lastOpenedAt),
              },
              { key: 'state', label: t('ownData:share.state'), cell: (link) => <State link={link} /> },
            ]}
          />
        )}
      </Stack>
    </>
  );
}

function State({ link }: { link: Line }) {
  const { t, language } = useTexts('ownData');
  if (link.works)
    return (
      <a href={pathsIn(language).seeker.revokeShareLink(link.id)}>
        {t('ownData:share.revoke', { outsider: link.outsider })}
      </a>
    );
  return <Tag>{link.revokedAt ? t('ownData:share.revoked') : t('ownData:share.ended')}</Tag>;
}
