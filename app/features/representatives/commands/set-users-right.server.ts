import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isRepresentative, organisationOf } from '../organisation.ts';
import { lockUsers, mayManage, recordUserAct } from '../users.server.ts';

/** Gives or takes the right to decide who acts for the company; somebody always keeps it. */
export async function setUsersRight(
  { actor, now }: Act,
  { accountId, managesUsers }: { accountId: string; managesUsers: boolean },
): Promise<Outcome<null>> {
  if (!isRepresentative(actor)) return forbidden;
  const organisation = organisationOf(actor);
  return transaction(async (tx) => {
    const users = await lockUsers(tx, organisation);
    if (!mayManage(users, actor.accountId)) return forbidden;
    const user = users.find(({ id }) => id === accountId);
    if (!user) return notFound;
    const another = users.some((each) => each.managesUsers && each.id !== accountId);
    if (user.managesUsers === managesUsers || (!managesUsers && !another)) return notAllowed;
    await tx.updateTable('Account').set({ managesUsers }).where('id', '=', accountId).execute();
    const kind = managesUsers ? 'rightGiven' : 'rightTaken';
    const by = { id: actor.accountId, name: actor.name };
    await recordUserAct(tx, organisation, { kind, by, about: user.name, at: now });
    return done;
  });
}
