import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { planMachine } from '../plan.machine.ts';
import { writePlanComment } from '../plan-words.server.ts';

/** The person does not approve the plan and says why. Nothing follows by itself: staff talk it over with them. */
export async function refusePlan(
  act: Act,
  { planId, version, reason }: { planId: string; version: number; reason: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await advance(
      tx,
      planMachine,
      { id: planId, version, event: { type: 'REFUSE_PLAN' } },
      act,
    );
    if (moved.kind === 'ok') await writePlanComment(tx, planId, reason, act);
    return moved;
  });
}
