import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { ReaderFilter } from '#app/features/privacy/reader-filter.tsx';
import { readerSearchOf } from '#app/features/privacy/reader-search.ts';
import { listReaders } from '#app/features/privacy/readers.queries.server.ts';
import { ReadersList } from '#app/features/privacy/readers-list.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const search = readerSearchOf(new URL(request.url), now());
  const readers = await listReaders(actor, search);
  const title = textsIn(languageOf(request)).t('privacy:readers.title');
  return { title, period: search.period, ...readers };
}

export default function Readers() {
  const { title, period, days, older } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy');
  const { seeker } = pathsIn(language);
  const ask = (line: number) => `${seeker.newDataRequest('inquiry')}?line=${line}`;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy:readers.lead')}
        back={{ href: seeker.path, label: t('privacy:toPath') }}
      />
      <Stack gap="large">
        <ReaderFilter action={seeker.readers} period={period} />
        {days.length === 0 && (
          <EmptyState
            icon="lock"
            title={t(period === 'all' ? 'privacy:readers.none' : 'privacy:readers.noneSince')}
          />
        )}
        <ReadersList days={days} askAbout={ask} />
        {older !== null && (
          <Pagination
            label={t('privacy:pages')}
            next={{ href: `${seeker.readers}?since=${period}&before=${older}`, label: t('privacy:older') }}
          />
        )}
        <Section title={t('privacy:readers.suspect')}>
          <div className="flow">
            <p>{t('privacy:readers.suspectText')}</p>
            <p>{t('privacy:readers.kept')}</p>
            <ul>
              <li>
                <a href={seeker.newDataRequest('inquiry')}>{t('privacy:readers.inquiry')}</a>
              </li>
              <li>
                <a href={seeker.newDataRequest('correction')}>{t('privacy:readers.correction')}</a>
              </li>
              <li>
                <a href={seeker.consents}>{t('privacy:readers.consents')}</a>
              </li>
            </ul>
          </div>
        </Section>
      </Stack>
    </>
  );
}
