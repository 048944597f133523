import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { runStatement } from '#app/db/statement.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { adding, lineBy, parametersOf } from './log-read.server.ts';

/** Lines of persons whose data is no longer kept, or all lines from before an instant. */
export type Erasing = { personIds: readonly string[] } | { before: Date };

/** As many in one line: it is read as a whole. */
const BATCH = 1000;

/**
 * Blanks lines that may no longer be kept, and says so in a line of its own; answers how many. Place and hashes stay, so
 * that the chain still holds. A line of a list goes as a whole, with whoever else was shown: by then it is years old.
 */
export async function eraseReads(tx: Tx, what: Erasing, act: Act): Promise<number> {
  const found = await sql<{ id: number }>`
    select "id" from "ReadLog" where "erasedAt" is null and "kind" <> 'erasure'
    and ${'before' in what ? sql`"at" < ${what.before}` : sql`("personId" = any(${what.personIds}::uuid[]) or ("kind" = 'list' and "personIds" && ${what.personIds}::uuid[]))`}
    order by "id"`.execute(tx);
  const ids = found.rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    const erased = ids.slice(from, from + BATCH);
    await sql`update "ReadLog" set "erasedAt" = ${act.now}, "personId" = null, "personIds" = '{}', "accountId" = null,
      "actorRole" = '', "actorName" = '', "page" = '', "reason" = '', "areaCode" = null, "companyId" = null, "words" = null,
      "route" = null, "requestId" = null, "erased" = '{}' where "id" = any(${erased}::bigint[])`.execute(tx);
    const line = {
      ...lineBy(act.actor, act.now),
      kind: 'erasure' as const,
      page: 'retention',
      reason: 'retention',
      erased,
    };
    await runStatement(tx, adding, parametersOf(line));
  }
  return ids.length;
}
