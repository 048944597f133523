import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { governs, leadsTeam, noteAccessChange, staffAccount } from '../govern.server.ts';

/** The colleague is back: from this moment the stand-in no longer serves the clients. */
export async function endStandIn(act: Act, { id }: { id: string }): Promise<Outcome<null>> {
  if (!governs(act.actor, 'teamLead')) return forbidden;
  return transaction(async (tx): Promise<Outcome<null>> => {
    const row = await tx.selectFrom('StandIn').selectAll().where('id', '=', id).executeTakeFirst();
    const absent = row && (await staffAccount(tx, act.actor, row.absentId));
    if (!row || !absent || !leadsTeam(act.actor, absent.teamId)) return notFound;
    const today = isoDate(act.now);
    if (isoDate(row.until) < today) return notFound;
    await tx
      .updateTable('StandIn')
      .set({ until: addDays(today, -1) })
      .where('id', '=', id)
      .execute();
    const { areaCode, name } = absent;
    const change = { areaCode, accountId: row.standInId, data: { absent: name } };
    await noteAccessChange(tx, act, { ...change, kind: 'standInEnded' });
    return done;
  });
}
