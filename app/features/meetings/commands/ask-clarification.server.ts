import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { awaitAnswer } from '#app/features/journey/await-answer.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/** Asks the person why they were away. Their answer can come in any channel; when the day has passed, the counselor sees it. */
export async function askClarification(
  act: Act,
  { answerDueOn, ...target }: MeetingTarget & { answerDueOn?: IsoDate },
): Promise<Outcome<Moved>> {
  if (answerDueOn && answerDueOn <= isoDate(act.now)) return invalidField('answerDueOn', 'past');
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'ASK_CLARIFICATION' });
    if (moved.kind !== 'ok') return moved;
    const { areaCode } = await tx
      .selectFrom('Meeting')
      .select('areaCode')
      .where('id', '=', target.meetingId)
      .executeTakeFirstOrThrow();
    const asked = { subjectType: 'Meeting', subjectId: target.meetingId, areaCode } as const;
    const due = await awaitAnswer(tx, { ...asked, event: 'ANSWER_DAY_PASSED' }, answerDueOn, act.now);
    await tx.updateTable('Meeting').set({ answerDueOn: due }).where('id', '=', target.meetingId).execute();
    return moved;
  });
}
