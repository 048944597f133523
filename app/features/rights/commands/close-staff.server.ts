import type { Act } from '#app/core/advance.server.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { endSessionsOfAccount } from '#app/core/session-ends.server.ts';
import { releaseLooks } from '#app/features/second-looks/close-looks.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { changeAccount } from '../change-account.server.ts';

/**
 * Closes a member of the staff's account: its sessions, duties and standing-in end at once. What it did stays, and so do
 * its clients, who are listed until somebody takes them. Nobody closes their own.
 */
export async function closeStaff(act: Act, { accountId }: { accountId: string }): Promise<Outcome<null>> {
  return changeAccount(act, accountId, 'accountClosed', async (tx, { name }) => {
    const yesterday = addDays(isoDate(act.now), -1);
    await tx.updateTable('Account').set({ closedAt: act.now }).where('id', '=', accountId).execute();
    await endSessionsOfAccount(tx, accountId, 'account');
    await releaseLooks(tx, accountId, act);
    await tx
      .updateTable('AccountDuty')
      .set({ until: yesterday })
      .where('accountId', '=', accountId)
      .where((row) => row.or([row('until', 'is', null), row('until', '>', new Date(yesterday))]))
      .execute();
    await tx
      .updateTable('StandIn')
      .set({ until: yesterday })
      .where('standInId', '=', accountId)
      .where('until', '>', new Date(yesterday))
      .execute();
    return ok({ name });
  });
}
