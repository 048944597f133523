import type { Tx } from '#app/db/transaction.server.ts';
import { defaultOwnRules } from '#app/rules/validity.ts';

/** The row of an area's own rules, locked until the transaction ends; with the defaults where nothing was chosen yet. */
export async function lockRules(tx: Tx, areaCode: string) {
  await tx
    .insertInto('AreaRule')
    .values({ areaCode, ...defaultOwnRules })
    .onConflict((conflict) => conflict.column('areaCode').doNothing())
    .execute();
  return tx
    .selectFrom('AreaRule')
    .selectAll()
    .where('areaCode', '=', areaCode)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
