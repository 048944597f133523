import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { defaultOwnRules } from '#app/rules/validity.ts';

/** Whether the area's erasing goes by itself each night, or waits for somebody to look at the dry run. */
export async function setErasingRule({ actor }: Act, byItself: boolean): Promise<Outcome<null>> {
  if (actor.role !== 'manager' || !actor.duties.includes('dataProtection')) return forbidden;
  return transaction(async (tx) => {
    await tx
      .insertInto('AreaRule')
      .values({ areaCode: actor.areaCode, ...defaultOwnRules, erasesByItself: byItself })
      .onConflict((conflict) => conflict.column('areaCode').doUpdateSet({ erasesByItself: byItself }))
      .execute();
    return done;
  });
}
