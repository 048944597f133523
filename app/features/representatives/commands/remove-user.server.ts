import type { Act } from '#app/core/advance.server.ts';
import { notAllowed, ok, type Outcome } from '#app/core/outcome.ts';
import { changeUser } from '../change-user.server.ts';
import { closeAccount } from '../close-account.server.ts';

/** A colleague acts for the company no more, from this moment on. Oneself one does not remove: one leaves. */
export async function removeUser(act: Act, { accountId }: { accountId: string }): Promise<Outcome<null>> {
  return changeUser(act, accountId, async (tx, user) => {
    if (user.id === act.actor.accountId) return notAllowed;
    await closeAccount(tx, accountId, 'account', act.now);
    return ok('removed');
  });
}
