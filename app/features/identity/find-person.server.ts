import type { Kysely } from 'kysely';
import type { Database } from '#app/db/database.ts';
import { hashesOf, type IdentifierKind } from './seal.server.ts';

/** Whose identity code it is; null when nobody here has it. Inside a transaction as well as outside. */
export function findPersonByIdentityCode(db: Kysely<Database>, code: string): Promise<string | null> {
  return findPersonByIdentifier(db, 'identityCode', code);
}

export async function findPersonByIdentifier(
  db: Kysely<Database>,
  kind: IdentifierKind,
  value: string,
): Promise<string | null> {
  const found = await db
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
