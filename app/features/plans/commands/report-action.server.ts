import { advance, isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { planMachine } from '../plan.machine.ts';

export type ActionReport = {
  planId: string;
  actionId: string;
  version: number;
  report: string;
  done: boolean;
};

/** Says how one agreed action went, and whether it is done (380/2023 39 §). */
export async function reportAction(act: Act, input: ActionReport): Promise<Outcome<Moved>> {
  const { planId, actionId, version, report, done } = input;
  if (!isUuid(actionId)) return notFound;
  return transaction(async (tx) => {
    const event = { type: 'REPORT_ACTION' as const };
    const moved = await advance(tx, planMachine, { id: planId, version, event }, act);
    if (moved.kind !== 'ok') return moved;
    const written = await tx
      .updateTable('PlanAction')
      .set({ report, doneAt: done ? act.now : null })
      .where('id', '=', actionId)
      .where('planId', '=', planId)
      .executeTakeFirst();
    return written.numUpdatedRows === 1n ? moved : notFound;
  });
}
