import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getRequest } from '#app/features/requests/requests.queries.server.ts';
import { StaffRequest } from '#app/features/requests/staff-request.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'request');
  const found = await getRequest(actor, idOf(params, 'requestId'));
  if (!found) throw refused(404);
  return { title: textsIn(languageOf(request)).t(`requests:kind.${found.kind}`), request: found };
}

export default function DataRequest() {
  const { title, request } = useLoaderData<typeof loader>();
  const { language } = useTexts('requests');
  const paths = pathsIn(language);
  return (
    <StaffRequest
      title={title}
      request={request}
      back={{ href: paths.counselor.client(request.person.id), label: request.person.name }}
      stepHref={(step) => paths.counselor.dataRequestStep(request.id, step)}
    />
  );
}
