import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { ordinaryDuties, type StaffRole } from '#app/core/duties.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';

/** Writes the role's ordinary duties down by name before the first change, so that a change takes nothing else away. */
export async function writeOrdinaryDuties(
  tx: Tx,
  { now }: Act,
  account: { id: string; role: StaffRole },
): Promise<void> {
  const known = await tx
    .selectFrom('AccountDuty')
    .select('id')
    .where('accountId', '=', account.id)
    .limit(1)
    .executeTakeFirst();
  if (known) return;
  const from = isoDate(now);
  const rows = ordinaryDuties[account.role].map((duty) => ({
    ...{ id: uuid(), accountId: account.id, duty, from },
    grantedAt: now,
  }));
  await tx.insertInto('AccountDuty').values(rows).execute();
}
