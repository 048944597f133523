import type { Act, Moved } from '#app/core/advance.server.ts';
import { isIn } from '#app/core/machine.ts';
import { ok, stale, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { writeApproval, type NewApproval } from './proposal.server.ts';
import { putInForce } from './put-in-force.server.ts';

/** Keeps an approval that the machine has accepted; with the last one that was missing the plan comes into force. */
export async function approved(
  tx: Tx,
  plan: Moved,
  approval: NewApproval,
  act: Act,
): Promise<Outcome<Moved>> {
  if (!(await writeApproval(tx, plan.id, approval, act))) return stale;
  if (isIn(plan, 'inForce')) await putInForce(tx, plan.id, act);
  return ok(plan);
}
