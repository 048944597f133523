import { sql, type Kysely } from 'kysely';
import type { Database } from '#app/db/database.ts';
import { hashesOf, type IdentifierKind } from './seal.server.ts';

/** Whose identity code it is; null when nobody here has it. Inside a transaction as well as outside. */
export function findPersonByIdentityCode(db: Kysely<Database>, code: string): Promise<string | null> {
  return findPersonByIdentifier(db, 'identityCode', code);
}

/** The same for many at once: whose each code is, for those that somebody here has. */
export async function findPeopleByIdentityCodes(
  db: Kysely<Database>,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const codeOf = new Map(
    codes.flatMap((code) => hashesOf('identityCode', code).map(({ hash }) => [hash, code])),
  );
  if (codeOf.size === 0) return new Map();
  const found = await db
    .selectFrom('SealedIdentifier')
    .select(['personId', 'hash'])
    .where('kind', '=', 'identityCode')
    .where(sql<boolean>`"hash" = any(${[...codeOf.keys()]}::text[])`)
    .execute();
  return new Map(found.map(({ hash, personId }) => [codeOf.get(hash) ?? '', personId]));
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
