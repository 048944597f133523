import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { governs, noteAccessChange, staffAccount } from '../govern.server.ts';

/** Whose colleagues' clients somebody serves from now on; null for nobody's. One's own team is not one's own to change. */
export async function putInTeam(
  act: Act,
  { accountId, teamId }: { accountId: string; teamId: string | null },
): Promise<Outcome<null>> {
  if (!governs(act.actor, 'accounts')) return forbidden;
  return transaction(async (tx): Promise<Outcome<null>> => {
    const account = await staffAccount(tx, act.actor, accountId);
    if (!account) return notFound;
    if (account.own) return forbidden;
    const { areaCode } = account;
    const team = teamId
      ? await tx
          .selectFrom('Team')
          .select('name')
          .where('id', '=', teamId)
          .where('areaCode', '=', areaCode)
          .executeTakeFirst()
      : null;
    if (team === undefined) return invalidField('teamId', 'choose');
    await tx.updateTable('Account').set({ teamId }).where('id', '=', accountId).execute();
    const data = { team: team?.name ?? null };
    await noteAccessChange(tx, act, { areaCode, accountId, kind: 'teamChanged', data });
    return done;
  });
}
