import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePlan } from '../move-plan.server.ts';
import { writePlanComment } from '../plan-words.server.ts';

/** The person or the counselor writes about a plan that is being made. It changes nothing of the plan. */
export async function discussPlan(
  act: Act,
  { planId, version, text }: { planId: string; version?: number; text: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, { planId, version }, { type: 'DISCUSS_PLAN' });
    if (moved.kind === 'ok') await writePlanComment(tx, planId, text, act);
    return moved;
  });
}
