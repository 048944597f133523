import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, ok, taken, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';

/** Lets the worker erase what has been kept long enough in the area; one at a time. */
export async function approveErasing({ actor, now }: Act): Promise<Outcome<{ id: string }>> {
  if (actor.role !== 'manager' || !actor.duties.includes('dataProtection')) return forbidden;
  const { areaCode, accountId, name } = actor;
  return transaction(async (tx) => {
    // Two who press at the same time wait for each other.
    await sql`select pg_advisory_xact_lock(hashtext(${`erasing ${areaCode}`}))`.execute(tx);
    const running = await tx
      .selectFrom('RetentionRun')
      .select('id')
      .where('areaCode', '=', areaCode)
      .where('finishedAt', 'is', null)
      .executeTakeFirst();
    if (running) return taken;
    const id = uuid();
    const approved = { approvedBy: accountId, approverName: name };
    await tx
      .insertInto('RetentionRun')
      .values({ id, areaCode, asOf: isoDate(now), origin: 'approved', ...approved, createdAt: now })
      .execute();
    return ok({ id });
  });
}
