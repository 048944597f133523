import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { freeTime, moveMeeting, type MeetingTarget } from './move-meeting.server.ts';

/** Invites the person to choose among the free times, inside the caller's transaction. */
export async function inviteToChoose(tx: Tx, act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  const moved = await moveMeeting(tx, act, target, { type: 'PROPOSE_TIMES' });
  if (moved.kind !== 'ok') return moved;
  await freeTime(tx, target.meetingId);
  await tx
    .updateTable('Meeting')
    .set({ call: 'invitation', cancelReason: null })
    .where('id', '=', target.meetingId)
    .execute();
  return moved;
}

/** The meeting is due again, as if nobody had been invited; refused once the person has chosen a time, or anything else. */
export async function takeBackInvitation(
  tx: Tx,
  act: Act,
  target: Required<MeetingTarget>,
): Promise<Outcome<Moved>> {
  const moved = await moveMeeting(tx, act, target, { type: 'CANCEL_MEETING' });
  if (moved.kind !== 'ok') return moved;
  await tx.updateTable('Meeting').set({ call: null }).where('id', '=', target.meetingId).execute();
  return moved;
}
