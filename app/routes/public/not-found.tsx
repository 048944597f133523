import type { LoaderFunctionArgs } from '@remix-run/node';
import { allowAnyone, refused } from '#app/core/http.server.ts';

/** Every address that is no page of ours. */
export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  throw refused(404);
}

export async function action({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  throw refused(404);
}

// A route without a component would answer without a page.
export default function NotFound() {
  return null;
}
