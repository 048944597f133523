import type { Tx } from '#app/db/transaction.server.ts';
import { hashesOf, type IdentifierKind } from './seal.server.ts';

/** Whose identity code it is; null when nobody here has it. */
export function findPersonByIdentityCode(tx: Tx, code: string): Promise<string | null> {
  return findPersonByIdentifier(tx, 'identityCode', code);
}

export async function findPersonByIdentifier(
  tx: Tx,
  kind: IdentifierKind,
  value: string,
): Promise<string | null> {
  const found = await tx
    .selectFrom('SealedIdentifier')
    .select('personId')
    .where('kind', '=', kind)
    .where(
      'hash',
      'in',
      hashesOf(kind, value).map(({ hash }) => hash),
    )
    .executeTakeFirst();
  return found?.personId ?? null;
}
