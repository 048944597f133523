import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { logKeys } from '#app/core/env.server.ts';
import { log } from '#app/core/log.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { BEGINNING } from './read-line.ts';

/** How old the last seal may become while lines are added: our own choice, well within the hour. */
export const SEALED_EVERY = 15 * 60_000;

export type Seal = { number: number; heads: string; at: Date; previous: Uint8Array<ArrayBuffer> };

/** Tells which key a seal was made with, without telling the key. */
export const keyIdOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 12);

/** HMAC-SHA-256 of the number, the instant in milliseconds, the ends of the chains, and the seal before. */
export function macOf({ number, heads, at, previous }: Seal, key: string): Buffer {
  const text = ['polku-seal-1', number, at.getTime(), hexOf(previous), heads].join('\n');
  return createHmac('sha256', key).update(text).digest();
}

/**
 * Signs the ends of all chains where lines were added since the last seal; answers whether it did. The seal is told in the
 * process's own log as well, so that whoever keeps that log elsewhere can tell whether seals were taken away.
 */
export async function sealReadLog(now: Date, { every = SEALED_EVERY } = {}): Promise<boolean> {
  const [key] = logKeys();
  const sealed = await transaction(async (tx) => {
    // One seal at a time, on whichever server; the number alone would make the second one fail.
    await sql`select pg_advisory_xact_lock(hashtext('polku-read-seal'))`.execute(tx);
    const last = await tx
      .selectFrom('ReadSeal')
      .select(['number', 'heads', 'at', 'mac'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last && now.getTime() - last.at.getTime() < every && now >= last.at) return null;
    const chains = await tx.selectFrom('ReadChain').selectAll().orderBy('chain').execute();
    const heads = chains.map(({ chain, seq, hash }) => `${chain}:${seq}:${hexOf(hash)}`).join('\n');
    if (heads === (last?.heads ?? '')) return null;
    const previous = new Uint8Array(last ? last.mac : BEGINNING);
    const seal = { number: (last?.number ?? 0) + 1, heads, at: now, previous };
    const mac = new Uint8Array(macOf(seal, key));
    await tx
      .insertInto('ReadSeal')
      .values({ ...seal, keyId: keyIdOf(key), mac })
      .execute();
    return { number: seal.number, mac };
  });
  if (!sealed) return false;
  log.info('read log sealed', { count: sealed.number, type: hexOf(sealed.mac) });
  return true;
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
