import type { ActionFunctionArgs } from '@remix-run/node';
import { wall } from '#app/core/clock.server.ts';
import { doorOf, isDoorName } from '#app/core/doors.server.ts';
import { allowAnyone, refused } from '#app/core/http.server.ts';
import { blockedFor, clientOf, tooOften, waitFor } from '#app/core/limits.server.ts';
import { endByToken, statusOfLogout } from '#app/features/sign-in/provider-logout.server.ts';

/** The identity provider's server says that a session there has ended. Its signature is all that makes it believed. */
export async function action({ request, params }: ActionFunctionArgs) {
  await allowAnyone(request);
  const door = isDoorName(params.door) ? doorOf(params.door) : null;
  if (!door) throw refused(404);
  // The provider may tell as often as people sign out; whoever tells what is not believed may not.
  const blocked = await blockedFor('link', clientOf(request));
  if (blocked > 0) throw tooOften(blocked);
  const token = new URLSearchParams(await request.text()).get('logout_token') ?? '';
  const ended = await endByToken(door, token, wall());
  if (ended === 'refused') await waitFor('link', clientOf(request));
  const status = statusOfLogout[ended];
  const body = status === 200 ? null : JSON.stringify({ error: 'invalid_request' });
  return new Response(body, {
    status,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' },
  });
}
