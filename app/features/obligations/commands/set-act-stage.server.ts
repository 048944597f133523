import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { recordForClient } from '#app/features/on-behalf/record-for-client.server.ts';
import type { SearchStage } from '../obligation-choices.ts';
import { lockAct, type ActTarget } from '../own-act.server.ts';

/** How far an application has come. It counts the same whatever became of it. */
export async function setActStage(
  act: Act,
  { stage, ...target }: ActTarget & { stage: SearchStage },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const found = await lockAct(tx, act, target);
    if (found.kind !== 'ok') return found;
    await tx
      .updateTable('SearchAct')
      .set((row) => ({ stage, version: row('version', '+', 1) }))
      .where('id', '=', found.value.id)
      .execute();
    await recordForClient(tx, act, found.value.personId, 'actStage');
    return done;
  });
}
