import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { TimelineFilters } from '#app/features/caseload/timeline-filters.tsx';
import { TimelineList } from '#app/features/caseload/timeline-list.tsx';
import { timelineAddress, timelineSearchOf } from '#app/features/caseload/timeline-search.ts';
import { listTimeline } from '#app/features/caseload/timeline.queries.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const language = languageOf(request);
  const personId = idOf(params, 'personId');
  const search = timelineSearchOf(new URL(request.url));
  const [client, page] = await Promise.all([
    getBriefClient(actor, personId),
    listTimeline(actor, personId, { search, language }),
  ]);
  return { title: textsIn(language).t('counselor:client.timeline'), client, search, ...page };
}

/** Everything that happened to a client, with filters; a page of it goes on where the one before ended. */
export default function ClientTimeline() {
  const { title, client, search, lines, after } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const path = counselor.timeline(client.personId);
  const first = search.after === null;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('counselor:timeline.lead')}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <Stack gap="large">
        <TimelineFilters action={path} search={search} />
        {lines.length === 0 && <EmptyState icon="clock" title={t('counselor:timeline.none')} />}
        <TimelineList lines={lines} personId={client.personId} />
        {(after !== null || !first) && (
          <Pagination
            label={t('counselor:caseload.pages')}
            {...(!first && {
              previous: { href: timelineAddress(path, search, null), label: t('counselor:timeline.newest') },
            })}
            {...(after !== null && {
              next: { href: timelineAddress(path, search, after), label: t('counselor:timeline.older') },
            })}
          />
        )}
      </Stack>
    </>
  );
}
