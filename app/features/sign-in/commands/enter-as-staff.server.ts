import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';

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
): Promise<Outcome<{ accountId: string }>> {
  const key = { issuer, subject: createHash('sha256').update(`${issuer} ${subject}`).digest('base64url') };
  return transaction(async (tx) => {
    const account = (await boundTo(tx, key)) ?? (await prepared(tx, key, names, act));
    if (!account) return notFound;
    if (account.closedAt) return forbidden;
    await tx
      .updateTable('Identity')
      .set({ seenAt: act.now })
      .where('issuer', '=', key.issuer)
      .where('subject', '=', key.subject)
      .execute();
    return ok({ accountId: account.id });
  });
}

type Key = { issuer: string; subject: string };

const boundTo = (tx: Tx, { issuer, subject }: Key) =>
  tx
    .selectFrom('Identity')
    .innerJoin('Account', 'Account.id', 'Identity.accountId')
    .select(['Account.id', 'closedAt'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();

async function prepared(tx: Tx, key: Key, names: string[], { now }: Act) {
  const wanted = names.map((name) => name.trim().toLowerCase()).filter(Boolean);
  if (wanted.length === 0) return undefined;
  const account = await tx
    .selectFrom('Account')
    .select(['id', 'closedAt'])
    .where('role', 'in', ['counselor', 'manager'])
    .where('directoryId', 'in', wanted)
    .forUpdate()
    .executeTakeFirst();
  if (!account) return undefined;
  // Somebody else of the directory has it already: a name that was given anew opens nothing.
  const others = await tx.selectFrom('Identity').select('id').where('accountId', '=', account.id).execute();
  if (others.length > 0) return undefined;
  await tx
    .insertInto('Identity')
    .values({ id: uuid(), ...key, accountId: account.id, createdAt: now, seenAt: now })
    .execute();
  return account;
}
