import { advance, isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { ownDoers } from '../plan-choices.ts';
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
    const complete = await isLastToTell(tx, planId, actionId);
    const event = { type: 'REPORT_ACTION' as const, complete };
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

/** Has the person told of all of their own actions with this one? */
async function isLastToTell(tx: Tx, planId: string, actionId: string): Promise<boolean> {
  const untold = await tx
    .selectFrom('PlanAction')
    .select('id')
    .where('planId', '=', planId)
    .where('id', '<>', actionId)
    .where('who', 'in', ownDoers)
    .where('report', 'is', null)
    .where('doneAt', 'is', null)
    .executeTakeFirst();
  return untold === undefined;
}
