import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listConsents, listReaders } from '#app/features/privacy/own-data.queries.server.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const before = Number(new URL(request.url).searchParams.get('before'));
  const readers = await listReaders(actor, Number.isSafeInteger(before) && before > 0 ? before : null);
  const consents = await listConsents(actor);
  return { title: textsIn(languageOf(request)).t('privacy:readers.title'), readers, consents };
}

export default function Readers() {
  const { title, readers, consents } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy');
  const label = useLabel();
  const { seeker } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy:readers.lead')}
        back={{ href: seeker.path, label: t('privacy:toPath') }}
      />
      <Stack gap="large">
        {readers.lines.length === 0 ? (
          <EmptyState icon="lock" title={t('privacy:readers.none')} />
        ) : (
          <DataTable
            caption={t('privacy:readers.table')}
            captionHidden
            rows={readers.lines}
            rowKey={(line) => String(line.id)}
            columns={[
              {
                key: 'when',
                label: t('privacy:readers.when'),
                cell: (line) => formatDateTime(language, line.at),
              },
              {
                key: 'who',
                label: t('privacy:readers.who'),
                rowHeader: true,
                cell: (line) => `${line.actorName}, ${label(`privacy:who.${line.actorRole}`)}`,
              },
              {
                key: 'what',
                label: t('privacy:readers.what'),
                cell: (line) => label(`privacy:page.${pageOf(line.page)}`),
              },
              {
                key: 'why',
                label: t('privacy:readers.why'),
                cell: (line) => label(`privacy:reason.${line.reason}`),
              },
            ]}
          />
        )}
        {readers.more !== null && (
          <Pagination
            label={t('privacy:pages')}
            next={{ href: `${seeker.readers}?before=${readers.more}`, label: t('privacy:older') }}
          />
        )}
        <Section title={t('privacy:consents.title')} lead={t('privacy:consents.lead')}>
          {consents.length === 0 && <p>{t('privacy:consents.none')}</p>}
          <ul>
            {consents.map((consent) => (
              <li key={consent.id}>
                {consent.candidacyId ? (
                  <a href={seeker.job(consent.candidacyId)}>{consent.companyName}</a>
                ) : (
                  consent.companyName
                )}
                {': '}
                {consent.withdrawnAt
                  ? t('privacy:consents.withdrawn', { date: formatDate(language, consent.withdrawnAt) })
                  : consent.givenAt
                    ? t('privacy:consents.given', { date: formatDate(language, consent.givenAt) })
                    : t('privacy:consents.refused', {
                        date: consent.refusedAt ? formatDate(language, consent.refusedAt) : '',
                      })}
              </li>
            ))}
          </ul>
        </Section>
      </Stack>
    </>
  );
}

const pages = [
  'client',
  'meeting',
  'interview',
  'refer',
  'end',
  'plan',
  'referral',
  'candidacy',
  'candidate',
  'vacancy',
  'registration',
  'assessment',
  'note',
  'match',
];
/** Names of pages that are not told apart here are "your information". */
const pageOf = (page: string) =>
  pages.find((known) => page === known) ?? pages.find((known) => page.startsWith(known)) ?? 'other';
