import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { closeAccount } from '../close-account.server.ts';
import { isRepresentative, organisationOf } from '../organisation.ts';
import { lockUsers, recordUserAct, type User } from '../users.server.ts';

/** Whoever alone decides about the others gives that right on before they leave. */
export const mayLeave = (users: readonly User[], accountId: string): boolean => {
  const others = users.filter(({ id }) => id !== accountId);
  return others.length === 0 || others.some(({ managesUsers }) => managesUsers);
};

/** Somebody stops acting for the company by themself. */
export async function leaveOrganisation({ actor, now }: Act): Promise<Outcome<null>> {
  if (!isRepresentative(actor)) return forbidden;
  const organisation = organisationOf(actor);
  return transaction(async (tx) => {
    const users = await lockUsers(tx, organisation);
    if (!mayLeave(users, actor.accountId)) return notAllowed;
    await closeAccount(tx, actor.accountId, 'account', now);
    const by = { id: actor.accountId, name: actor.name };
    await recordUserAct(tx, organisation, { kind: 'left', by, about: actor.name, at: now });
    return done;
  });
}
