import type { Act, Moved } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { addDays, isoDate, rollForward, type IsoDate } from '#app/rules/dates.ts';
import { movePeriod, type PeriodTarget } from '../move-period.server.ts';

/** How long the person has to answer, unless the counselor gives longer. Our own choice. */
const DAYS_TO_ANSWER = 7;

export const usualAnswerDay = (today: IsoDate): IsoDate => rollForward(addDays(today, DAYS_TO_ANSWER));

/** Asks the person why the search did not go as agreed. Their answer can come in any channel. */
export async function askClarification(
  act: Act,
  { answerDueOn, ...target }: PeriodTarget & { answerDueOn?: IsoDate | null },
): Promise<Outcome<Moved>> {
  const today = isoDate(act.now);
  const due = answerDueOn ?? usualAnswerDay(today);
  if (due <= today) return invalidField('answerDueOn', 'past');
  return transaction(async (tx) => {
    const moved = await movePeriod(tx, act, target, { type: 'ASK_CLARIFICATION' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('ReviewPeriod')
      .set({ answerDueOn: due })
      .where('id', '=', target.periodId)
      .execute();
    const subject = { subjectType: 'ReviewPeriod', subjectId: target.periodId } as const;
    const event = 'ANSWER_DEADLINE_PASSED';
    await setDeadline(tx, { ...subject, event, due: addDays(due, 1) }, act.now);
    return moved;
  });
}
