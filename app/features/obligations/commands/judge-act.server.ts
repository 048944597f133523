import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { judgedAct } from '#app/rules/job-search.ts';
import { lockAct, recount, type ActTarget } from '../own-act.server.ts';

/** A counselor decides whether an act counts where the rule leaves it to a person, or looks at one again. */
export async function judgeAct(
  act: Act,
  { counts, ...target }: ActTarget & { counts: boolean },
): Promise<Outcome<null>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    const found = await lockAct(tx, act, target);
    if (found.kind !== 'ok') return found;
    const { id, periodId, on } = found.value;
    // What lies outside every period belongs to none, whoever judges it.
    if (periodId === null) return notAllowed;
    const judged = judgedAct({ counts, on });
    await tx
      .updateTable('SearchAct')
      .set((row) => ({
        counts: judged.counts,
        why: json(judged.why),
        judgedBy: actor.accountId,
        version: row('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    const moved = await recount(tx, act, periodId, 'JUDGE_ACT');
    return moved.kind === 'ok' ? done : moved;
  });
}
