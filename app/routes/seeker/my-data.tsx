import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listKnown } from '#app/features/own-data/own-data.queries.server.ts';
import { requestKinds } from '#app/features/requests/data-request.machine.ts';
import { RequestList } from '#app/features/requests/request-list.tsx';
import { listOwnRequests } from '#app/features/requests/requests.queries.server.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  return {
    title: textsIn(languageOf(request)).t('ownData:title'),
    known: await listKnown(actor),
    requests: await listOwnRequests(actor),
  };
}

export default function MyData() {
  const { title, known, requests } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData');
  const label = useLabel();
  const { seeker } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('ownData:lead')}
        back={{ href: seeker.path, label: t('ownData:toPath') }}
      />
      <Stack gap="large">
        <Row>
          <ButtonLink href={seeker.dataCopy} icon="download">
            {t('ownData:copy.open')}
          </ButtonLink>
        </Row>
        <SeeLinks />
        <Section title={t('ownData:known.title')} lead={t('ownData:known.lead')}>
          <DataTable
            caption={t('ownData:known.title')}
            captionHidden
            rows={known}
            rowKey={({ kind }) => kind}
            columns={[
              {
                key: 'kind',
                label: t('ownData:known.kind'),
                rowHeader: true,
                cell: ({ kind }) => label(`ownData:kind.${kind}.title`),
              },
              {
                key: 'source',
                label: t('ownData:known.source'),
                cell: ({ kind }) => label(`ownData:kind.${kind}.source`),
              },
              {
                key: 'count',
                label: t('ownData:known.count'),
                align: 'end',
                cell: ({ count }) => formatNumber(language, count),
              },
            ]}
          />
        </Section>
        <Section title={t('ownData:ask.title')} lead={t('ownData:ask.lead')}>
          <ul>
            {requestKinds.map((kind) => (
              <li key={kind}>
                <a href={seeker.newDataRequest(kind)}>{t(`ownData:ask.${kind}`)}</a>
              </li>
            ))}
          </ul>
          <p className="muted small">{t('ownData:ask.noRestriction')}</p>
        </Section>
        <Section title={t('ownData:mine.title')}>
          <RequestList requests={requests} href={seeker.dataRequest} none={t('ownData:mine.none')} />
        </Section>
      </Stack>
    </>
  );
}

function SeeLinks() {
  const { t, language } = useTexts('ownData');
  const paths = pathsIn(language);
  const { seeker } = paths;
  const links = [
    [seeker.readers, t('ownData:see.readers')],
    [seeker.consents, t('ownData:see.consents')],
    [seeker.shareLinks, t('ownData:see.links')],
    [seeker.history, t('ownData:see.history')],
    [seeker.profile, t('ownData:see.profile')],
    [seeker.dataKept, t('ownData:see.kept')],
    [paths.privacy, t('ownData:see.privacy')],
  ];
  return (
    <Section title={t('ownData:see.title')}>
      <ul>
        {links.map(([href, words]) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
