import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { continueObligation } from '#app/features/obligations/set-obligation.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { planReview } from '#app/rules/plan-review.ts';
import { planContext } from '../plan.machine.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';

/** The review found that the plan holds as it is: the next review is counted from today. */
export async function confirmPlan(act: Act, target: PlanTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, target, { type: 'CONFIRM_PLAN' });
    if (moved.kind !== 'ok') return moved;
    await planNextReview(tx, target.planId, act);
    await continueObligation(tx, target.planId, act);
    return moved;
  });
}

async function planNextReview(tx: Tx, planId: string, { now }: Act): Promise<void> {
  const row = await tx
    .selectFrom('Plan')
    .select('context')
    .where('id', '=', planId)
    .executeTakeFirstOrThrow();
  const { review } = planReview(planContext.parse(row.context).kind, isoDate(now));
  const subject = { subjectType: 'Plan', subjectId: planId, event: 'REVIEW_DUE' } as const;
  await dropDeadlines(tx, subject);
  if (review) await setDeadline(tx, { ...subject, due: review.due, why: review.why }, now);
  await tx
    .updateTable('Plan')
    .set({ reviewDueOn: review?.due ?? null, reviewWhy: review ? review.why : null })
    .where('id', '=', planId)
    .execute();
}
