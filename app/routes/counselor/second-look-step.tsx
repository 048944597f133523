import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { loadLookStep, takeLookStep } from '#app/features/second-looks/look-loaders.server.ts';
import { LookStepPage } from '#app/features/second-looks/look-step-page.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'secondLook', 'evidence');
  return loadLookStep(actor, { request, params });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params }, 'evidence');
  return takeLookStep(actor, { request, params });
}

export default function SecondLookStep() {
  return <LookStepPage {...useLoaderData<typeof loader>()} />;
}
