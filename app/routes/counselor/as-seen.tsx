import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { getMyPath } from '#app/features/journey/my-path.queries.server.ts';
import { MyPathView } from '#app/features/journey/my-path.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const language = languageOf(request);
  const personId = idOf(params, 'personId');
  const client = await getBriefClient(actor, personId);
  const path = await getMyPath(actor, personId, language);
  if (!path) throw refused(404);
  const title = textsIn(language).t('counselor:asSeen.title', { name: client.name });
  return { title, client, view: path.view, today: now() };
}

/** The client's own page by the client's own query, without its doors. */
export default function AsSeen() {
  const { title, client, view, today } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader title={title} back={{ href: counselor.client(client.personId), label: client.name }} />
      <Stack gap="large">
        <Notice>
          <p>{t('counselor:asSeen.note')}</p>
        </Notice>
        <MyPathView view={view} now={today} readOnly />
      </Stack>
    </>
  );
}
