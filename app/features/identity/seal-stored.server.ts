import { pool } from '#app/db/client.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { identityKeys } from '#app/core/identity-keys.server.ts';
import { keepIdentifier } from './keep-identifier.server.ts';

type Say = (line: string) => void;
const AT_ONCE = 500;

/**
 * Seals the codes that came in clear from a database of before. Each batch is a transaction of its own: what ends half-way
 * goes on at the next start, and several servers starting at once share the work. Answers how many it sealed.
 */
export async function sealStoredCodes(say: Say, now: Date): Promise<number> {
  let count = 0;
  for (let more = true; more;) {
    const sealed = await sealBatch(now);
    more = sealed > 0;
    count += sealed;
  }
  if (count === 0) return 0;
  // Rewritten, the tables no longer hold on their pages what was in clear in columns and rows that are gone.
  for (const table of ['Person', 'UnsealedCode']) await pool.query(`vacuum full "${table}"`);
  say(`Sealed ${count} identity codes`);
  return count;
}

function sealBatch(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const rows = await tx
      .selectFrom('UnsealedCode')
      .selectAll()
      .orderBy('personId')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { personId, code } of rows) {
      const kept = await keepIdentifier(tx, { personId, kind: 'identityCode', value: code }, now);
      if (kept.kind !== 'ok')
        throw new Error(`The identity code of person ${personId} is another person's too`);
    }
    const ids = rows.map(({ personId }) => personId);
    if (ids.length > 0) await tx.deleteFrom('UnsealedCode').where('personId', 'in', ids).execute();
    return rows.length;
  });
}

/** Refuses to start without a key with which something here is sealed or found. */
export async function requireKeysInUse(): Promise<void> {
  const { rows } = await pool.query<{ sealKey: string; hashKey: string }>(
    'select distinct "sealKey", "hashKey" from "SealedIdentifier"',
  );
  const keys = identityKeys();
  const missing = (variable: string, known: { id: string }[], used: string[]) =>
    [...new Set(used)]
      .filter((id) => !known.some((key) => key.id === id))
      .map((id) => `${variable} lacks the key ${id}, with which identity codes in the database were written`);
  const problems = [
    ...missing('POLKU_IDENTITY_KEYS', keys.sealing, rows.map(({ sealKey }) => sealKey)),
    ...missing('POLKU_IDENTITY_HASH_KEY', keys.hashing, rows.map(({ hashKey }) => hashKey)),
  ]; // prettier-ignore
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
