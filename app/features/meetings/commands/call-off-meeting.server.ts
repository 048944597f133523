import type { Act, Moved } from '#app/core/advance.server.ts';
import { notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { hasBegun } from '../book-time.server.ts';
import { freeTime, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/**
 * The person says in advance that they cannot come, in any channel: an accepted reason (1290/2002 2 a:11). The meeting is
 * due again; a place in a group is simply free for somebody else.
 */
export async function callOffMeeting(
  act: Act,
  { reason, ...target }: MeetingTarget & { reason: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const begun = await hasBegun(tx, target.meetingId, act);
    const moved = await moveMeeting(tx, act, target, { type: 'CALL_OFF_MEETING' });
    if (moved.kind !== 'ok') return moved;
    if (begun) return notAllowed;
    await freeTime(tx, target.meetingId);
    await tx
      .updateTable('Meeting')
      .set({ changeReason: reason || null, wishedChannel: null })
      .where('id', '=', target.meetingId)
      .execute();
    return moved;
  });
}
