import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { approved } from '../approved.server.ts';
import { planMachine } from '../plan.machine.ts';

/** The person approves the plan in the e-service (385/2024 2 §). Binds to the version that was shown. */
export async function approvePlan(
  act: Act,
  { planId, version }: { planId: string; version: number },
): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role !== 'seeker') return forbidden;
  return transaction(async (tx) => {
    const event = { type: 'APPROVE_PLAN' as const };
    const moved = await advance(tx, planMachine, { id: planId, version, event }, act);
    if (moved.kind !== 'ok') return moved;
    await tx.updateTable('Plan').set({ approvalWay: 'electronic' }).where('id', '=', planId).execute();
    return approved(tx, moved.value, { party: 'seeker', way: 'electronic', approver: actor.name }, act);
  });
}
