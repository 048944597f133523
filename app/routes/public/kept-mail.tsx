import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listKeptMail, mailMayBeShown } from '#app/features/messages/kept-mail.queries.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request);
  if (!(await mailMayBeShown())) throw refused(404);
  const after = new URL(request.url).searchParams.get('after');
  const title = textsIn(languageOf(request)).t('messages:kept.title');
  return { title, after, ...(await listKeptMail(actor, after)) };
}

export default function KeptMailList() {
  const { title, after, lines, older, waiting, nextAt, parked, letters } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages');
  const label = useLabel();
  const { keptMail, keptMailItem, mailTemplates, counselor } = pathsIn(language);
  return (
    <>
      <PageHeader title={title} lead={t('messages:kept.lead')}>
        <p>
          <a href={mailTemplates}>{t('messages:kept.templates')}</a>
        </p>
      </PageHeader>
      <Stack gap="large">
        {waiting > 0 && (
          <Notice title={t('messages:kept.waiting', { count: waiting })}>
            <p>{nextAt && t('messages:kept.next', { at: formatDateTime(language, nextAt) })}</p>
          </Notice>
        )}
        {letters > 0 && (
          <p>
            {t('messages:kept.letters', { count: letters })}{' '}
            <a href={counselor.letters}>{t('messages:letters.title')}</a>
          </p>
        )}
        {parked > 0 && (
          <Notice tone="warning">
            <p>{t('messages:kept.parked', { count: parked })}</p>
          </Notice>
        )}
        {lines.length === 0 ? (
          <EmptyState icon="mail" title={t('messages:kept.none')} />
        ) : (
          <DataTable
            caption={title}
            captionHidden
            rows={lines}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'subject',
                label: t('messages:kept.subject'),
                rowHeader: true,
                cell: ({ id, subject, language: written }) => (
                  <a href={keptMailItem(id)} lang={written}>
                    {subject}
                  </a>
                ),
              },
              { key: 'to', label: t('messages:kept.to'), cell: ({ to }) => to },
              {
                key: 'role',
                label: t('messages:kept.role'),
                cell: ({ role }) => label(`common:role.${role}`),
              },
              { key: 'at', label: t('messages:kept.at'), cell: ({ at }) => formatDateTime(language, at) },
            ]}
          />
        )}
        <Pagination
          label={t('messages:kept.pages')}
          {...(after && { previous: { href: keptMail, label: t('messages:kept.newest') } })}
          {...(older && { next: { href: `${keptMail}?after=${older}`, label: t('messages:kept.older') } })}
        />
      </Stack>
    </>
  );
}
