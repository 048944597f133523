import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePlan } from '../move-plan.server.ts';
import { writePlanComment } from '../plan-words.server.ts';
import { voidProposal } from '../proposal.server.ts';

/** The person does not approve the plan and says why. Nothing follows by itself: staff talk it over with them. */
export async function refusePlan(
  act: Act,
  { planId, version, reason }: { planId: string; version: number; reason: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, { planId, version }, { type: 'REFUSE_PLAN' });
    if (moved.kind !== 'ok') return moved;
    await writePlanComment(tx, planId, reason, act);
    await voidProposal(tx, planId, act.now);
    return moved;
  });
}
