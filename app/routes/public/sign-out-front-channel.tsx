import type { LoaderFunctionArgs } from '@remix-run/node';
import { doorOf, isDoorName } from '#app/core/doors.server.ts';
import { allowAnyone, refused } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { endByFrame, statusOfLogout } from '#app/features/sign-in/provider-logout.server.ts';

/** In a frame of the identity provider's page: a session there has ended, and so does ours. Says nothing back. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const door = isDoorName(params.door) ? doorOf(params.door) : null;
  if (!door) throw refused(404);
  await limit(request, 'api');
  const ended = await endByFrame(door, new URL(request.url).searchParams);
  return new Response('<!doctype html><title>Polku</title>', {
    status: statusOfLogout[ended],
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/html; charset=utf-8' },
  });
}
