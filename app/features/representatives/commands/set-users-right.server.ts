import type { Act } from '#app/core/advance.server.ts';
import { notAllowed, ok, type Outcome } from '#app/core/outcome.ts';
import { changeUser } from '../change-user.server.ts';

/** Gives or takes the right to decide who acts for the company; somebody always keeps it. */
export async function setUsersRight(
  act: Act,
  { accountId, managesUsers }: { accountId: string; managesUsers: boolean },
): Promise<Outcome<null>> {
  return changeUser(act, accountId, async (tx, user, users) => {
    const another = users.some((each) => each.managesUsers && each.id !== accountId);
    if (user.managesUsers === managesUsers || (!managesUsers && !another)) return notAllowed;
    await tx.updateTable('Account').set({ managesUsers }).where('id', '=', accountId).execute();
    return ok(managesUsers ? 'rightGiven' : 'rightTaken');
  });
}
