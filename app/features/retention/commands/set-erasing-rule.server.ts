import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lockRules } from '#app/features/area-rules/lock-rules.server.ts';
import { noteRuleChange } from '#app/features/area-rules/note-change.server.ts';

/** Whether the area's erasing goes by itself each night, or waits for somebody to look at the dry run. */
export async function setErasingRule(act: Act, byItself: boolean): Promise<Outcome<null>> {
  const { actor } = act;
  if (actor.role !== 'manager' || !actor.duties.includes('dataProtection')) return forbidden;
  return transaction(async (tx) => {
    const { erasesByItself } = await lockRules(tx, actor.areaCode);
    if (erasesByItself === byItself) return done;
    await tx
      .updateTable('AreaRule')
      .set({ erasesByItself: byItself })
      .where('areaCode', '=', actor.areaCode)
      .execute();
    await noteRuleChange(tx, actor, act, {
      changed: { erasesByItself: [erasesByItself, byItself] },
      why: '',
    });
    return done;
  });
}
