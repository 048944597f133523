import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePlan } from '../move-plan.server.ts';
import { writePlanComment } from '../plan-words.server.ts';
import { voidProposal } from '../proposal.server.ts';

/** Somebody wants something changed: the plan goes back to be edited, with their words, and no approval holds any more. */
export async function commentPlan(
  act: Act,
  { planId, version, text }: { planId: string; version: number; text: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await movePlan(tx, act, { planId, version }, { type: 'COMMENT_PLAN' });
    if (moved.kind !== 'ok') return moved;
    await writePlanComment(tx, planId, text, act);
    await voidProposal(tx, planId, act.now);
    return moved;
  });
}
