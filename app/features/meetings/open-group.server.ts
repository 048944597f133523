import type { CounselorActor } from '#app/core/actor.ts';
import { refused } from '#app/core/http.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { getGroup } from './groups.queries.server.ts';

/** A session of the counselor's area with its people; the look at each of them is logged. 404 for any other. */
export async function openGroup(actor: CounselorActor, sessionId: string, now: Date) {
  const group = await getGroup(actor, sessionId, now);
  if (!group) throw refused(404);
  await logListRead(
    actor,
    group.people.map(({ personId }) => personId),
    'group',
    now,
  );
  return group;
}
