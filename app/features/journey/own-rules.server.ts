import type { Tx } from '#app/db/transaction.server.ts';
import { defaultOwnRules, type OwnRules } from '#app/rules/validity.ts';

/** What the authority of an area has set itself where no act does; the defaults where it has set nothing. */
export async function ownRulesOf(db: Pick<Tx, 'selectFrom'>, areaCode: string): Promise<OwnRules> {
  const row = await db
    .selectFrom('AreaRule')
    .select(['renewalMonths', 'renewalDays', 'answerDays'])
    .where('areaCode', '=', areaCode)
    .executeTakeFirst();
  return row ?? defaultOwnRules;
}
