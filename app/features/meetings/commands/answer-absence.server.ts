import type { Act, Moved } from '#app/core/advance.server.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { AbsenceClaim } from '../meeting-choices.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** Why the person was away, told by them or written down by the counselor as they tell it. A person decides on it later. */
export async function answerAbsence(
  act: Act,
  { claim, words, ...target }: MeetingTarget & { claim: AbsenceClaim; words: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'ANSWER_ABSENCE' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('Meeting')
      .set({ absenceClaim: claim, absenceWords: words })
      .where('id', '=', target.meetingId)
      .execute();
    await dropDeadlines(tx, {
      ...{ subjectType: 'Meeting', subjectId: target.meetingId },
      event: 'ANSWER_DAY_PASSED',
    });
    return moved;
  });
}
