import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { readRight } from '#app/features/caseload/read-right.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { getGroup } from './groups.queries.server.ts';

/** A session of the counselor's area with its people; the look at each of them is logged. 404 for any other. */
export async function openGroup(actor: CounselorActor, sessionId: string, now: Date) {
  const group = await getGroup(actor, sessionId, now);
  if (!group) throw refused(404);
  for (const { personId, mine } of group.people)
    await logRead(actor, personId, 'meeting', readRight(mine), now);
  return group;
}
