import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { nudgeJourney } from '#app/features/journey/move-journey.server.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';

/**
 * Gives the plan to the person to read. A plan whose actions do not look for a direction any more says that the goal is
 * chosen; approval confirms it.
 */
export async function proposePlan(act: Act, target: PlanTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, target, { type: 'PROPOSE_PLAN' });
    if (moved.kind !== 'ok') return moved;
    await tx.updateTable('Plan').set({ proposedAt: act.now }).where('id', '=', target.planId).execute();
    const { personId } = moved.value;
    if (personId && !(await looksForDirection(tx, target.planId)))
      await nudgeJourney(tx, personId, { type: 'CHOOSE_GOAL' }, act);
    return moved;
  });
}

async function looksForDirection(tx: Tx, planId: string): Promise<boolean> {
  const action = await tx
    .selectFrom('PlanAction')
    .select('id')
    .where('planId', '=', planId)
    .where('area', '=', 'careerGuidance')
    .where('doneAt', 'is', null)
    .executeTakeFirst();
  return action !== undefined;
}
