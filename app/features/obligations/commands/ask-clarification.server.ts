import type { Act, Moved } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { answerDayOf } from '#app/features/journey/own-rules.server.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { movePeriod, type PeriodTarget } from '../move-period.server.ts';

/** Asks the person why the search did not go as agreed. Their answer can come in any channel. */
export async function askClarification(
  act: Act,
  { answerDueOn, ...target }: PeriodTarget & { answerDueOn?: IsoDate | null },
): Promise<Outcome<Moved>> {
  const today = isoDate(act.now);
  if (answerDueOn && answerDueOn <= today) return invalidField('answerDueOn', 'past');
  return transaction(async (tx) => {
    const moved = await movePeriod(tx, act, target, { type: 'ASK_CLARIFICATION' });
    if (moved.kind !== 'ok') return moved;
    const { areaCode } = await tx
      .selectFrom('ReviewPeriod')
      .select('areaCode')
      .where('id', '=', target.periodId)
      .executeTakeFirstOrThrow();
    const due = answerDueOn ?? (await answerDayOf(tx, areaCode, today));
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
