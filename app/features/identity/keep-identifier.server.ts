import { sql } from 'kysely';
import { done, taken, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { findPersonByIdentifier } from './find-person.server.ts';
import { hashesOf, seal, written, type IdentifierKind } from './seal.server.ts';

export type NewIdentifier = { personId: string; kind: IdentifierKind; value: string };

/** Seals what identifies a person. `taken` when it is somebody else's; the same person's again changes nothing. */
export async function keepIdentifier(
  tx: Tx,
  { personId, kind, value }: NewIdentifier,
  now: Date,
): Promise<Outcome<null>> {
  const hashes = hashesOf(kind, value);
  // While two hash keys are in use the index alone does not see that two rows hold the same.
  const [one] = hashes.map(({ hashKey, hash }) => `${hashKey} ${hash}`).sort();
  if (hashes.length > 1) await sql`select pg_advisory_xact_lock(hashtextextended(${one}, 0))`.execute(tx);
  const owner = await findPersonByIdentifier(tx, kind, value);
  if (owner !== null) return owner === personId ? done : taken;
  const row = {
    ...{ personId, kind },
    ...seal({ personId, kind }, written(kind, value)),
    ...hashes[0],
    sealedAt: now,
  };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('SealedIdentifier')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? done : taken;
}
