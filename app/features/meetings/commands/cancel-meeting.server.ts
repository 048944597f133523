import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { freeTime, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** The authority calls the meeting off and says why; it is due again, and the person's duties are not affected. */
export async function cancelMeeting(
  act: Act,
  { reason = '', ...target }: MeetingTarget & { reason?: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'CANCEL_MEETING' });
    if (moved.kind !== 'ok') return moved;
    await freeTime(tx, target.meetingId);
    await tx
      .updateTable('Meeting')
      .set({ cancelReason: reason || null, changeReason: null, wishedChannel: null })
      .where('id', '=', target.meetingId)
      .execute();
    return moved;
  });
}
