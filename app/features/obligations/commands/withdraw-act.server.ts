import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lockAct, recount, type ActTarget } from '../own-act.server.ts';

/** Takes back what was logged by mistake. It stays in the records and counts no more. */
export async function withdrawAct(act: Act, target: ActTarget): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const found = await lockAct(tx, act, target);
    if (found.kind !== 'ok') return found;
    const { id, periodId } = found.value;
    await tx
      .updateTable('SearchAct')
      .set((row) => ({ withdrawnAt: act.now, jobKey: null, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    if (periodId === null) return done;
    const moved = await recount(tx, act, periodId, 'WITHDRAW_ACT');
    return moved.kind === 'ok' ? done : moved;
  });
}
