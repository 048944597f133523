import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { RequestFacts } from '#app/features/requests/request-facts.tsx';
import { getRequest } from '#app/features/requests/requests.queries.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const own = await getRequest(actor, idOf(params, 'requestId'));
  if (!own) throw refused(404);
  const language = languageOf(request);
  const recorded = await listRecorded(actor, { table: 'DataRequest', id: own.id }, language);
  return { title: textsIn(language).t(`requests:kind.${own.kind}`), request: own, recorded };
}

export default function DataRequest() {
  const { title, request, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('requests', 'ownData');
  const { stateLabel } = useLabels();
  const { seeker } = pathsIn(language);
  return (
    <>
      <PageHeader title={title} back={{ href: seeker.data, label: t('ownData:toHub') }}>
        <Tag tone={request.answer === null ? 'info' : 'neutral'}>{stateLabel('requests', request.state)}</Tag>
      </PageHeader>
      <Stack gap="large">
        <RequestFacts request={request} forStaff={false} />
        {request.permitted.includes('WITHDRAW_REQUEST') && (
          <Row>
            <ButtonLink kind="secondary" href={seeker.withdrawDataRequest(request.id)}>
              {t('requests:event.WITHDRAW_REQUEST')}
            </ButtonLink>
          </Row>
        )}
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}
