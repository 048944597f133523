import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { readRight } from '#app/features/caseload/read-right.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { getValidity } from './validity.queries.server.ts';

/** The validity of a client of the counselor's area; the look is logged under the page's name. 404 for anybody else. */
export async function openValidity(actor: CounselorActor, personId: string, page: string, now: Date) {
  const validity = await getValidity(actor, personId, now);
  if (!validity) throw refused(404);
  await logRead(actor, personId, page, readRight(validity.mine), now);
  return validity;
}
