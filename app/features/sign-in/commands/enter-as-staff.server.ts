import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import type { StaffActor } from '#app/core/actor.ts';
import { forbidden, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { identityHash, identityHashes } from '#app/features/identity/seal.server.ts';

/** Somebody whom the city's own directory knows. `names`: by which a manager may have prepared the account. */
export type StaffMember = { issuer: string; subject: string; names: string[] };

/**
 * The account that a manager has prepared for a member of staff: found by what the directory calls them, and from the
 * first sign-in on by the directory's own subject, which does not change with a name. None is made here.
 * `not-found` where nobody has prepared one, `forbidden` where it is closed.
 */
export async function enterAsStaff(
  act: Act,
  { issuer, subject, names }: StaffMember,
): Promise<Outcome<{ accountId: string; role: StaffActor['role'] }>> {
  return transaction(async (tx) => {
    const account =
      (await boundTo(tx, { issuer, subject }, act)) ?? (await prepared(tx, { issuer, subject }, names, act));
    if (!account) return notFound;
    if (account.closedAt) return forbidden;
    return ok({ accountId: account.id, role: account.role === 'manager' ? 'manager' : 'counselor' });
  });
}

type Key = { issuer: string; subject: string };

async function boundTo(tx: Tx, { issuer, subject }: Key, { now }: Act) {
  const found = await tx
    .selectFrom('Identity')
    .innerJoin('Account', 'Account.id', 'Identity.accountId')
    .select(['Identity.id as identityId', 'Account.id', 'role', 'closedAt'])
    .where('issuer', '=', issuer)
    .where('subject', 'in', identityHashes('subject', subject))
    .executeTakeFirst();
  if (found)
    await tx
      .updateTable('Identity')
      .set({ seenAt: now, subject: identityHash('subject', subject) })
      .where('id', '=', found.identityId)
      .execute();
  return found;
}

async function prepared(tx: Tx, key: Key, names: string[], { now }: Act) {
  const wanted = names.map((name) => name.trim().toLowerCase()).filter(Boolean);
  if (wanted.length === 0) return undefined;
  const accounts = await tx
    .selectFrom('Account')
    .select(['id', 'role', 'closedAt'])
    .where('role', 'in', ['counselor', 'manager'])
    .where('directoryId', 'in', wanted)
    .forUpdate()
    .execute();
  // Two accounts that fit one person of the directory are a mistake that a manager mends; nobody guesses which is meant.
  const [account] = accounts;
  if (!account || accounts.length > 1) return undefined;
  // Somebody else of this directory has it already: a name that was given anew opens nothing. Another directory, which the
  // installation no longer asks, has no say.
  const others = await tx
    .selectFrom('Identity')
    .select('id')
    .where('accountId', '=', account.id)
    .where('issuer', '=', key.issuer)
    .execute();
  if (others.length > 0) return undefined;
  await tx
    .insertInto('Identity')
    .values({
      id: uuid(),
      issuer: key.issuer,
      subject: identityHash('subject', key.subject),
      accountId: account.id,
      createdAt: now,
      seenAt: now,
    })
    .execute();
  return account;
}
