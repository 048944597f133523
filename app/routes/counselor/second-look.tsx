import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { loadLook } from '#app/features/second-looks/look-loaders.server.ts';
import { LookPage } from '#app/features/second-looks/look-page.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'secondLook', 'evidence');
  return loadLook(actor, { request, params });
}

export default function SecondLook() {
  return <LookPage {...useLoaderData<typeof loader>()} />;
}
