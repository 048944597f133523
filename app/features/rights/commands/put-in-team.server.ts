import type { Act } from '#app/core/advance.server.ts';
import { invalidField, ok, type Outcome } from '#app/core/outcome.ts';
import { changeAccount } from '../change-account.server.ts';

/** Whose colleagues' clients somebody serves from now on; null for nobody's. One's own team is not one's own to change. */
export async function putInTeam(
  act: Act,
  { accountId, teamId }: { accountId: string; teamId: string | null },
): Promise<Outcome<null>> {
  return changeAccount(act, accountId, 'teamChanged', async (tx, { areaCode }) => {
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
    return ok({ team: team?.name ?? null });
  });
}
