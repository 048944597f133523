import type { Act, Moved } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { answerDayOf } from '#app/features/journey/own-rules.server.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** Asks the person why they were away. Their answer can come in any channel; when the day has passed, the counselor sees it. */
export async function askClarification(
  act: Act,
  { answerDueOn, ...target }: MeetingTarget & { answerDueOn?: IsoDate },
): Promise<Outcome<Moved>> {
  const today = isoDate(act.now);
  if (answerDueOn && answerDueOn <= today) return invalidField('answerDueOn', 'past');
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'ASK_CLARIFICATION' });
    if (moved.kind !== 'ok') return moved;
    const { areaCode } = await tx
      .selectFrom('Meeting')
      .select('areaCode')
      .where('id', '=', target.meetingId)
      .executeTakeFirstOrThrow();
    const due = answerDueOn ?? (await answerDayOf(tx, areaCode, today));
    await tx.updateTable('Meeting').set({ answerDueOn: due }).where('id', '=', target.meetingId).execute();
    const passing = {
      subjectType: 'Meeting',
      subjectId: target.meetingId,
      event: 'ANSWER_DAY_PASSED',
    } as const;
    await setDeadline(tx, { ...passing, due: addDays(due, 1) }, act.now);
    return moved;
  });
}
