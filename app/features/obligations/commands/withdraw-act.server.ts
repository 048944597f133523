import type { Act } from '#app/core/advance.server.ts';
import { done, notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lockAct, recount, type ActTarget } from '../own-act.server.ts';

/** Takes back what was logged by mistake: it stays in the records and counts no more. What was sent in Polku was sent. */
export async function withdrawAct(act: Act, target: ActTarget): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const found = await lockAct(tx, act, target);
    if (found.kind !== 'ok') return found;
    const { id, periodId, fixed } = found.value;
    if (fixed) return notAllowed;
    await tx
      .updateTable('SearchAct')
      .set((row) => ({
        withdrawnAt: act.now,
        ...{ jobKey: null, candidacyId: null },
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    if (periodId === null) return done;
    const moved = await recount(tx, act, periodId, 'WITHDRAW_ACT');
    return moved.kind === 'ok' ? done : moved;
  });
}
