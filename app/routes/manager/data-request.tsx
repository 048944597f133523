import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { getRequest } from '#app/features/requests/requests.queries.server.ts';
import { StaffRequest } from '#app/features/requests/staff-request.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'dataProtection');
  const found = await getRequest(actor, idOf(params, 'requestId'));
  if (!found) throw refused(404);
  await logRead(actor, found.person.id, 'request', 'duty', now());
  return { title: textsIn(languageOf(request)).t(`requests:kind.${found.kind}`), request: found };
}

export default function DataRequest() {
  const { title, request } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('requests');
  const paths = pathsIn(language);
  return (
    <StaffRequest
      title={title}
      request={request}
      back={{ href: paths.manager.dataRequests, label: t('requests:all.title') }}
      stepHref={(step) => paths.manager.dataRequestStep(request.id, step)}
    />
  );
}
