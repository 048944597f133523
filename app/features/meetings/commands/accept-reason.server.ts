import type { Act, Moved } from '#app/core/advance.server.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { AbsenceReason } from '../meeting-choices.ts';
import { freeTime, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** A reason for the absence that the law accepts: the meeting is due again and nothing else follows. */
export async function acceptReason(
  act: Act,
  { reason, ...target }: MeetingTarget & { reason: AbsenceReason },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'ACCEPT_REASON' });
    if (moved.kind !== 'ok') return moved;
    await freeTime(tx, target.meetingId);
    await tx
      .updateTable('Meeting')
      .set({ absenceReason: reason, answerDueOn: null })
      .where('id', '=', target.meetingId)
      .execute();
    await dropDeadlines(tx, {
      ...{ subjectType: 'Meeting', subjectId: target.meetingId },
      event: 'ANSWER_DAY_PASSED',
    });
    return moved;
  });
}
