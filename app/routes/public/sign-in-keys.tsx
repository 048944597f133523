import type { LoaderFunctionArgs } from '@remix-run/node';
import { doorOf, isDoorName, publicKeys } from '#app/core/doors.server.ts';
import { allowAnyone, refused } from '#app/core/http.server.ts';

/** The public halves of our keys, for the identity provider: who has them can check what we sign, and write to us alone. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const door = isDoorName(params.door) ? doorOf(params.door) : null;
  if (!door || door.keys.length === 0) throw refused(404);
  return Response.json(publicKeys(door), { headers: { 'Cache-Control': 'public, max-age=300' } });
}
