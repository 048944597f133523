import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { planMachine } from '../plan.machine.ts';
import { putInForce } from '../put-in-force.server.ts';

/** The person approves the plan in the e-service (385/2024 2 §). Binds to the version that was shown. */
export async function approvePlan(
  act: Act,
  { planId, version }: { planId: string; version: number },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'APPROVE_PLAN' as const };
    const moved = await advance(tx, planMachine, { id: planId, version, event }, act);
    if (moved.kind !== 'ok') return moved;
    await tx.updateTable('Plan').set({ approvalWay: 'electronic' }).where('id', '=', planId).execute();
    await putInForce(tx, planId, act);
    return moved;
  });
}
