import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { CaseloadSearch } from '#app/features/caseload/caseload-search.server.ts';
import { queryOf } from '#app/features/caseload/stored-query.server.ts';
import { mayExport } from '../may-export.ts';

/** Writes down who takes which list out and what for, before there is a file (906/2019 17 §). */
export async function beginExport(
  { actor, now }: Act,
  { search, purpose }: { search: CaseloadSearch; purpose: string },
): Promise<Outcome<{ id: string }>> {
  if (!mayExport(actor)) return forbidden;
  const { accountId, areaCode } = actor;
  return transaction(async (tx): Promise<Outcome<{ id: string }>> => {
    const id = uuid();
    await tx
      .insertInto('CaseloadExport')
      .values({ id, accountId, areaCode, purpose, query: queryOf(search), at: now })
      .execute();
    return ok({ id });
  });
}
