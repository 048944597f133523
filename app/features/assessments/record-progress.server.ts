import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isSeen, type Progress } from './progress.ts';
import type { AssessedMeeting } from './record-needs.server.ts';

/** Writes how things were seen at a meeting, inside the caller's transaction; nothing where nothing was known. */
export async function recordProgress(
  tx: Tx,
  meeting: AssessedMeeting,
  progress: Progress,
  { actor, now }: Act,
): Promise<void> {
  if (!isSeen(progress)) return;
  if (!actor.accountId) throw new Error('a person sees how things stand');
  const { id: meetingId, personId, areaCode } = meeting;
  await tx
    .insertInto('ProgressReview')
    .values({ ...progress, id: uuid(), personId, areaCode, meetingId, setBy: actor.accountId, setAt: now })
    .execute();
}
