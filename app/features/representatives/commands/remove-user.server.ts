import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { closeAccount } from '../close-account.server.ts';
import { isRepresentative, organisationOf } from '../organisation.ts';
import { lockUsers, mayManage, recordUserAct } from '../users.server.ts';

/** A colleague acts for the company no more, from this moment on. Oneself one does not remove: one leaves. */
export async function removeUser(
  { actor, now }: Act,
  { accountId }: { accountId: string },
): Promise<Outcome<null>> {
  if (!isRepresentative(actor)) return forbidden;
  const organisation = organisationOf(actor);
  return transaction(async (tx) => {
    const users = await lockUsers(tx, organisation);
    if (!mayManage(users, actor.accountId)) return forbidden;
    const user = users.find(({ id }) => id === accountId);
    if (!user) return notFound;
    if (user.id === actor.accountId) return notAllowed;
    await closeAccount(tx, accountId, 'account', now);
    const by = { id: actor.accountId, name: actor.name };
    await recordUserAct(tx, organisation, { kind: 'removed', by, about: user.name, at: now });
    return done;
  });
}
