import { refused } from './http.server.ts';
import { limit } from './limits.server.ts';

/** What stands behind a secret link. One that was never given is 404 and counts as a guess, whatever is sent with it. */
export async function knownLink<Found>(request: Request, looked: Promise<Found | null>): Promise<Found> {
  const found = await looked;
  if (found) return found;
  await limit(request, 'link');
  throw refused(404);
}
