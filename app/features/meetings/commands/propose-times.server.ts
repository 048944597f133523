import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { freeTime, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** Invites the person to choose among the free times: nothing is set, and nothing follows from choosing late. */
export async function proposeTimes(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'PROPOSE_TIMES' });
    if (moved.kind !== 'ok') return moved;
    await freeTime(tx, target.meetingId);
    await tx
      .updateTable('Meeting')
      .set({ call: 'invitation', cancelReason: null })
      .where('id', '=', target.meetingId)
      .execute();
    return moved;
  });
}
