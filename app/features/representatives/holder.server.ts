import { v7 as uuid } from 'uuid';
import type { Tx } from '#app/db/transaction.server.ts';
import type { Language } from '#app/i18n/language.ts';

/**
 * Who takes a place in a company or at a provider: somebody signed in who acts for another already, or somebody who has
 * just identified themselves.
 */
export type Holder = { name: string; language: Language } & (
  { accountId: string; identityHash: null } | { accountId: null; identityHash: string }
);

/** The one row that stands for a person, whatever number of companies they act for. */
export async function representativeOf(tx: Tx, holder: Holder, now: Date): Promise<string> {
  return holder.accountId === null
    ? ofIdentity(tx, holder.identityHash, now)
    : ofAccount(tx, holder.accountId, now);
}

async function ofIdentity(tx: Tx, identityHash: string, now: Date): Promise<string> {
  const { id } = await tx
    .insertInto('Representative')
    .values({ id: uuid(), identityHash, createdAt: now })
    // Writes nothing new, but finds and holds the row that is there.
    .onConflict((conflict) => conflict.column('identityHash').doUpdateSet({ identityHash }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * By which of the hashes a person is found from now on: the newest key's, given first. Whoever is known by an older one is
 * known by the newest afterwards.
 */
export async function bindIdentity(tx: Tx, hashes: readonly string[], now: Date): Promise<string> {
  const [newest = '', ...older] = hashes;
  const known = await tx
    .selectFrom('Representative')
    .select(['id', 'identityHash'])
    .where('identityHash', 'in', hashes)
    .forUpdate()
    .execute();
  const [old] = known.filter(({ identityHash }) => older.some((each) => each === identityHash));
  if (old && !known.some(({ identityHash }) => identityHash === newest))
    await tx.updateTable('Representative').set({ identityHash: newest }).where('id', '=', old.id).execute();
  await ofIdentity(tx, newest, now);
  return newest;
}

export async function ofAccount(tx: Tx, accountId: string, now: Date): Promise<string> {
  const account = await tx
    .selectFrom('Account')
    .select('representativeId')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (account.representativeId) return account.representativeId;
  const id = uuid();
  await tx.insertInto('Representative').values({ id, createdAt: now }).execute();
  await tx.updateTable('Account').set({ representativeId: id }).where('id', '=', accountId).execute();
  return id;
}
