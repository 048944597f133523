import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { isRepresentative, organisationOf } from './organisation.ts';
import { lockUsers, mayManage, recordUserAct, type User, type UserAct } from './users.server.ts';

/** Resolves to what was done, as its line says it; or why it was not. */
type Change = (tx: Tx, user: User, users: readonly User[]) => Promise<Outcome<UserAct>>;

/** Changes what a colleague may do in the company's name, by one who decides about the others, with a line of it. */
export async function changeUser(
  { actor, now }: Act,
  accountId: string,
  change: Change,
): Promise<Outcome<null>> {
  if (!isRepresentative(actor)) return forbidden;
  const organisation = organisationOf(actor);
  return transaction(async (tx): Promise<Outcome<null>> => {
    const users = await lockUsers(tx, organisation);
    if (!mayManage(users, actor.accountId)) return forbidden;
    const user = users.find(({ id }) => id === accountId);
    if (!user) return notFound;
    const changed = await change(tx, user, users);
    if (changed.kind !== 'ok') return changed;
    const by = { id: actor.accountId, name: actor.name };
    await recordUserAct(tx, organisation, { kind: changed.value, by, about: user.name, at: now });
    return done;
  });
}
