import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { governs, noteAccessChange, staffAccount, type AccessChangeKind } from './govern.server.ts';

type StaffAccount = NonNullable<Awaited<ReturnType<typeof staffAccount>>>;

/** What the line of the change tells besides its kind; or why nothing was changed. */
type Changed = Outcome<Record<string, unknown>>;

/** Changes the access of a member of the staff whom the actor governs, with a line of it. Nobody changes their own. */
export async function changeAccount(
  act: Act,
  accountId: string,
  kind: AccessChangeKind,
  change: (tx: Tx, account: StaffAccount) => Promise<Changed>,
): Promise<Outcome<null>> {
  if (!governs(act.actor, 'accounts')) return forbidden;
  return transaction(async (tx): Promise<Outcome<null>> => {
    const account = await staffAccount(tx, act.actor, accountId);
    if (!account) return notFound;
    if (account.own) return forbidden;
    const changed = await change(tx, account);
    if (changed.kind !== 'ok') return changed;
    const { areaCode } = account;
    await noteAccessChange(tx, act, { areaCode, accountId, kind, data: changed.value });
    return done;
  });
}
