import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { ReaderFilter } from '#app/features/privacy/reader-filter.tsx';
import { readerSearchOf } from '#app/features/privacy/reader-search.ts';
import { readersOf } from '#app/features/privacy/readers.queries.server.ts';
import { ReadersList } from '#app/features/privacy/readers-list.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'readers');
  const personId = idOf(params, 'personId');
  const client = await getBriefClient(actor, personId);
  const search = readerSearchOf(new URL(request.url), now());
  const readers = await readersOf(personId, search);
  const title = textsIn(languageOf(request)).t('privacy:staff.readers');
  return { title, personId, name: client.name, period: search.period, ...readers };
}

/** Who else has opened a client's file: what the client reads, for whoever answers the client's questions. */
export default function ClientReaders() {
  const { title, personId, name, period, days, older } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy');
  const { counselor } = pathsIn(language);
  const path = counselor.clientReaders(personId);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy:staff.readersLead')}
        back={{ href: counselor.client(personId), label: name }}
      />
      <Stack gap="large">
        <ReaderFilter action={path} period={period} />
        {days.length === 0 && <EmptyState icon="lock" title={t('privacy:readers.noneSince')} />}
        <ReadersList days={days} />
        {older !== null && (
          <Pagination
            label={t('privacy:pages')}
            next={{ href: `${path}?since=${period}&before=${older}`, label: t('privacy:older') }}
          />
        )}
      </Stack>
    </>
  );
}
