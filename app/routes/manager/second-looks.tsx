import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '#app/core/http.server.ts';
import { loadLooks } from '#app/features/second-looks/look-loaders.server.ts';
import { LooksPage } from '#app/features/second-looks/looks-page.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'secondLook');
  return loadLooks(actor, request);
}

export default function SecondLooks() {
  return <LooksPage {...useLoaderData<typeof loader>()} />;
}
