import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { getValidity } from './validity.queries.server.ts';

/** The validity of a client. 404 outside the counselor's area. */
export async function openValidity(actor: CounselorActor, personId: string, now: Date) {
  const validity = await getValidity(actor, personId, now);
  if (!validity) throw refused(404);
  return validity;
}
