import { logKeys } from '#app/core/env.server.ts';
import { pool } from '#app/db/client.server.ts';
import { BEGINNING } from './read-line.ts';
import { keyIdOf, macOf } from './seal-read-log.server.ts';
import type { Flaw } from './read-flaw.ts';

/** What was the last line of a chain when it was sealed, by growing number. */
export type SealedHeads = { seq: number; hash: Buffer }[];

type Row = {
  number: number;
  heads: string;
  at: Date;
  keyId: string;
  previous: Buffer<ArrayBuffer>;
  mac: Buffer;
};
type Seals = { count: number; at: Date | null; heads: Map<number, SealedHeads>; flaws: Flaw[] };

/** Every seal against its key and the seal before; what the good ones say of the chains. */
export async function checkSeals(): Promise<Seals> {
  const { rows } = await pool.query<Row>('select * from "ReadSeal" order by "number"');
  const keys = new Map(logKeys().map((key) => [keyIdOf(key), key]));
  const heads = new Map<number, SealedHeads>();
  const flaws: Flaw[] = [];
  let before: Buffer = BEGINNING;
  let next = 1;
  for (const seal of rows) {
    const key = keys.get(seal.keyId);
    const good =
      seal.number === next &&
      seal.previous.equals(before) &&
      key !== undefined &&
      macOf(seal, key).equals(seal.mac);
    if (good) note(seal.heads, heads);
    else flaws.push({ kind: 'seal', chain: 0, seq: seal.number });
    before = seal.mac;
    next = seal.number + 1;
  }
  return { count: rows.length, at: rows.at(-1)?.at ?? null, heads, flaws };
}

function note(text: string, heads: Map<number, SealedHeads>): void {
  for (const line of text.split('\n').filter(Boolean)) {
    const [chain = '', seq = '', hash = ''] = line.split(':');
    const known = heads.get(Number(chain)) ?? [];
    known.push({ seq: Number(seq), hash: Buffer.from(hash, 'hex') });
    heads.set(Number(chain), known);
  }
}
