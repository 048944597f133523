import { advance, type Act } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { planMachine } from './plan.machine.ts';

/** The person's situation has changed: what is in force stays so, and is due to be looked at together. Answers how many. */
export async function reviewForChange(tx: Tx, personId: string, act: Act): Promise<number> {
  const plans = await tx
    .selectFrom('Plan')
    .select(['id', 'state'])
    .where('personId', '=', personId)
    .execute();
  let reviewed = 0;
  for (const { id } of plans.filter((plan) => isIn(plan, 'inForce'))) {
    const moved = await advance(tx, planMachine, { id, event: { type: 'SITUATION_CHANGED' } }, act);
    if (moved.kind === 'ok') reviewed++;
  }
  return reviewed;
}
