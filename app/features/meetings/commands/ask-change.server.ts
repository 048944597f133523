import type { Act, Moved } from '#app/core/advance.server.ts';
import { notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { hasBegun } from '../book-time.server.ts';
import type { MeetingChannel } from '../meeting.machine.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** None of the free times fits, or another way would: the person says so in advance, and the counselor answers. */
export async function askChange(
  act: Act,
  {
    reason,
    wishedChannel,
    ...target
  }: MeetingTarget & { reason: string; wishedChannel: MeetingChannel | null },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'ASK_CHANGE' });
    if (moved.kind !== 'ok') return moved;
    if (await hasBegun(tx, target.meetingId, act)) return notAllowed;
    await tx
      .updateTable('Meeting')
      .set({ changeReason: reason, wishedChannel })
      .where('id', '=', target.meetingId)
      .execute();
    return moved;
  });
}
