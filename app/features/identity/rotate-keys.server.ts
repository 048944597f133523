import { sql } from 'kysely';
import { identityKeys } from '#app/core/identity-keys.server.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { hashesOf, seal, unseal, type IdentifierKind } from './seal.server.ts';

type Say = (line: string) => void;
type Place = { personId: string; kind: string };
type Counts = { done: number; failed: string[] };

const BEGINNING: Place = { personId: '00000000-0000-0000-0000-000000000000', kind: '' };
const AT_ONCE = 500;

/**
 * Seals and hashes anew, with the newest keys, each row that other keys wrote. Batches of their own: it may end anywhere and
 * be run again, and servers that know old and new keys go on reading and writing meanwhile. What does not open is left as
 * it is and named by its person.
 */
export async function rotateKeys(say: Say, now: Date): Promise<Counts> {
  const [sealing] = identityKeys().sealing;
  const [hashing] = identityKeys().hashing;
  if (!sealing || !hashing) throw new Error('there is no key to seal with');
  const old = (tx: Tx, after: Place) =>
    rowsAfter(tx, after)
      .where((row) => row.or([row('sealKey', '<>', sealing.id), row('hashKey', '<>', hashing.id)]))
      .forUpdate();
  return walk(say, 'sealed anew', old, async (tx, { personId, kind, value }) => {
    await tx
      .updateTable('SealedIdentifier')
      .set({ ...seal({ personId, kind }, value), ...hashesOf(kind, value)[0], sealedAt: now })
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .execute();
    return true;
  });
}

/** Opens every row and compares what it is found by; writes nothing. */
export async function verifySealed(say: Say): Promise<Counts> {
  return walk(say, 'opened', rowsAfter, async (_tx, { kind, value, row }) =>
    hashesOf(kind, value).some(({ hash, hashKey }) => hash === row.hash && hashKey === row.hashKey),
  );
}

/** With which keys the rows stand: what an operator may take out of the environment is in none of them. */
export async function keysInUse(): Promise<{ sealKey: string; hashKey: string; count: number }[]> {
  return transaction(async (tx) => {
    const rows = await tx
      .selectFrom('SealedIdentifier')
      .select(['sealKey', 'hashKey', sql<number>`count(*)`.as('count')])
      .groupBy(['sealKey', 'hashKey'])
      .orderBy('sealKey')
      .orderBy('hashKey')
      .execute();
    return rows.map(({ count, ...keys }) => ({ ...keys, count: Number(count) }));
  });
}

/**
 * Hash keys by which people are known elsewhere: representatives, and staff in their directory. Of them no code is kept, so
 * that each row gets the newest key when its person signs in next.
 */
export async function hashKeysElsewhere(): Promise<{ hashKey: string; count: number }[]> {
  return transaction(async (tx) => {
    const { rows } = await sql<{ hashKey: string; count: string }>`
      select split_part(known."hash", '.', 1) as "hashKey", count(*) as "count"
      from (select "identityHash" as "hash" from "Representative" union all select "subject" from "Identity") known
      where known."hash" is not null group by 1 order by 1`.execute(tx);
    return rows.map(({ hashKey, count }) => ({ hashKey, count: Number(count) }));
  });
}

const rowsAfter = (tx: Tx, { personId, kind }: Place) =>
  tx
    .selectFrom('SealedIdentifier')
    .selectAll()
    .where(sql<boolean>`("personId", "kind") > (${personId}::uuid, ${kind})`)
    .orderBy('personId')
    .orderBy('kind')
    .limit(AT_ONCE);

type Row = Awaited<ReturnType<ReturnType<typeof rowsAfter>['execute']>>[number];
type Opened = { personId: string; kind: IdentifierKind; value: string; row: Row };

async function walk(
  say: Say,
  what: string,
  find: (tx: Tx, after: Place) => { execute: () => Promise<Row[]> },
  act: (tx: Tx, opened: Opened) => Promise<boolean>,
): Promise<Counts> {
  const counts: Counts = { done: 0, failed: [] };
  let place: Place | undefined = BEGINNING;
  while (place) {
    const after: Place = place;
    const rows: Row[] = await transaction(async (tx) => {
      const found = await find(tx, after).execute();
      for (const row of found) {
        const opened = open(row);
        if (opened && (await act(tx, opened))) counts.done += 1;
        else counts.failed.push(row.personId);
      }
      return found;
    });
    place = rows.at(-1);
    if (place) say(`  ${counts.done} ${what}`);
  }
  return counts;
}

function open(row: Row): Opened | null {
  const { personId } = row;
  const kind: IdentifierKind = row.kind === 'eidas' ? 'eidas' : 'identityCode';
  try {
    return { personId, kind, value: unseal({ personId, kind }, row), row };
  } catch {
    return null;
  }
}
