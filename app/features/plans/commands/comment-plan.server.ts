import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { planMachine } from '../plan.machine.ts';
import { writePlanComment } from '../plan-words.server.ts';

/** The person wants something changed: the plan goes back to be edited, with their words. */
export async function commentPlan(
  act: Act,
  { planId, version, text }: { planId: string; version: number; text: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await advance(
      tx,
      planMachine,
      { id: planId, version, event: { type: 'COMMENT_PLAN' } },
      act,
    );
    if (moved.kind === 'ok') await writePlanComment(tx, planId, text, act);
    return moved;
  });
}
