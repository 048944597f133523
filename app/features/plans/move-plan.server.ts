import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { planMachine } from './plan.machine.ts';

export type PlanTarget = { planId: string; version?: number };

/** One event to one version of a plan, as the page showed it. */
export function movePlan(
  tx: Tx,
  act: Act,
  { planId, version }: PlanTarget,
  event: EventInput<typeof planMachine>,
): Promise<Outcome<Moved>> {
  return advance(tx, planMachine, { id: planId, version, event }, act);
}
