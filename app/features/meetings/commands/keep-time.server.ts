import type { Act, Moved } from '#app/core/advance.server.ts';
import { notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { hasBegun } from '../book-time.server.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** The time stays, for a reason that the person reads. Only before it begins: later an unanswered wish counts as accepted. */
export async function keepTime(
  act: Act,
  { reason, ...target }: MeetingTarget & { reason: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'KEEP_TIME' });
    if (moved.kind !== 'ok') return moved;
    if (await hasBegun(tx, target.meetingId, act)) return notAllowed;
    await tx
      .updateTable('Meeting')
      .set({ cancelReason: reason, wishedChannel: null })
      .where('id', '=', target.meetingId)
      .execute();
    return moved;
  });
}
