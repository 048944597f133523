import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { freeTime, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** The time may be changed: the person chooses another one. What they wished for stays in sight until they have one. */
export async function acceptChange(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'ACCEPT_CHANGE' });
    if (moved.kind === 'ok') await freeTime(tx, target.meetingId);
    return moved;
  });
}
