import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { awaitAnswer } from '#app/features/journey/await-answer.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { movePeriod, type PeriodTarget } from '../move-period.server.ts';

/** Asks the person why the search did not go as agreed. Their answer can come in any channel. */
export async function askClarification(
  act: Act,
  { answerDueOn, ...target }: PeriodTarget & { answerDueOn?: IsoDate | null },
): Promise<Outcome<Moved>> {
  if (answerDueOn && answerDueOn <= isoDate(act.now)) return invalidField('answerDueOn', 'past');
  return transaction(async (tx) => {
    const moved = await movePeriod(tx, act, target, { type: 'ASK_CLARIFICATION' });
    if (moved.kind !== 'ok') return moved;
    const { areaCode } = await tx
      .selectFrom('ReviewPeriod')
      .select('areaCode')
      .where('id', '=', target.periodId)
      .executeTakeFirstOrThrow();
    const asked = { subjectType: 'ReviewPeriod', subjectId: target.periodId, areaCode } as const;
    const due = await awaitAnswer(tx, { ...asked, event: 'ANSWER_DEADLINE_PASSED' }, answerDueOn, act.now);
    await tx
      .updateTable('ReviewPeriod')
      .set({ answerDueOn: due })
      .where('id', '=', target.periodId)
      .execute();
    return moved;
  });
}
