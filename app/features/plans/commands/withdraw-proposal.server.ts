import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';
import { voidProposal } from '../proposal.server.ts';

/** Takes the proposal back to be edited: because it was refused or found to be wrong. No approval of it holds any more. */
export async function withdrawProposal(act: Act, target: PlanTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, target, { type: 'WITHDRAW_PROPOSAL' });
    if (moved.kind === 'ok') await voidProposal(tx, target.planId, act.now);
    return moved;
  });
}
