import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { movePlan, type PlanTarget } from '../move-plan.server.ts';

/** Takes the proposal back to be edited: because it was commented, refused or found to be wrong. */
export async function withdrawProposal(act: Act, target: PlanTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => movePlan(tx, act, target, { type: 'WITHDRAW_PROPOSAL' }));
}
