import { logKeys } from '#app/core/env.server.ts';
import { pool } from '#app/db/client.server.ts';
import { BEGINNING, contentHash, FORMER_CHAIN, linkHash, type ReadContent } from './read-line.ts';
import type { Flaw } from './read-flaw.ts';
import { checkSeals, type SealedHeads } from './verify-seals.server.ts';

export type Verified = { lines: number; chains: number; seals: number; sealedAt: Date | null; flaws: Flaw[] };

type Row = ReadContent & {
  id: number;
  chain: number;
  seq: number;
  contentHash: Buffer;
  hash: Buffer;
  erasedAt: Date | null;
};
type Head = { chain: number; seq: number; hash: Buffer };

const BATCH = 2000;

/** Reads the whole log, chain by chain, and checks every line, every link and every seal. */
export async function verifyReadLog(): Promise<Verified> {
  const { rows: heads } = await pool.query<Head>('select "chain","seq","hash" from "ReadChain" order by 1');
  const { rows: known } = await pool.query<{ chain: number }>(
    'select distinct "chain" from "ReadLog" order by 1',
  );
  const seals = await checkSeals();
  const chains = [...new Set([...heads, ...known].map(({ chain }) => chain)), ...seals.heads.keys()];
  const erasures: Erasures = { listed: new Set(), blanked: [] };
  const flaws: Flaw[] = [...seals.flaws];
  let lines = 0;
  for (const chain of new Set(chains)) {
    const head = heads.find((each) => each.chain === chain);
    const walked = await walk(chain, head, seals.heads.get(chain) ?? [], erasures);
    lines += walked.lines;
    flaws.push(...walked.flaws);
  }
  for (const { id, chain, seq } of erasures.blanked)
    if (!erasures.listed.has(id)) flaws.push({ kind: 'blanked', chain, seq, id });
  return { lines, chains: known.length, seals: seals.count, sealedAt: seals.at, flaws };
}

type Erasures = { listed: Set<number>; blanked: { id: number; chain: number; seq: number }[] };

async function walk(
  chain: number,
  head: Head | undefined,
  sealed: SealedHeads,
  erasures: Erasures,
): Promise<{ lines: number; flaws: Flaw[] }> {
  const flaws: Flaw[] = [];
  const hashes = new Map(sealed.map(({ seq, hash }) => [seq, hash]));
  let lines = 0;
  let next = 1;
  let from = 1;
  // What the line before is known to hash to; null where it is missing, so that nothing can be said of the next link.
  let before: Buffer | null = BEGINNING;
  for (let batch = await linesOf(chain, 0); batch.length > 0; batch = await linesOf(chain, next - 1)) {
    for (const row of batch) {
      lines++;
      const { seq, id } = row;
      if (seq > next) {
        flaws.push({ kind: 'missing', chain, seq: next, ...(seq > next + 1 && { to: seq - 1 }) });
        before = null;
      }
      if (!isAsWritten(row)) flaws.push({ kind: 'changed', chain, seq, id });
      // Whoever lacks the key could write one into the former chain.
      if (row.kind === 'erasure' && chain !== FORMER_CHAIN && isAsWritten(row))
        for (const each of row.erased) erasures.listed.add(each);
      if (row.erasedAt) erasures.blanked.push({ id, chain, seq });
      before = await follow(row, before, flaws);
      const wanted = hashes.get(seq);
      if (wanted) {
        if (!wanted.equals(before) && flaws.length === 0)
          flaws.push({ kind: 'rewritten', chain, seq: from, to: seq });
        from = seq + 1;
      }
      next = seq + 1;
    }
  }
  const end = Math.max(head?.seq ?? 0, ...sealed.map(({ seq }) => seq));
  if (end >= next) flaws.push({ kind: 'missing', chain, seq: next, ...(end > next && { to: end }) });
  else if ((head?.seq ?? 0) < next - 1) flaws.push({ kind: 'added', chain, seq: (head?.seq ?? 0) + 1 });
  else if (head && before && !head.hash.equals(before) && flaws.length === 0)
    flaws.push({ kind: 'unlinked', chain, seq: head.seq });
  return { lines, flaws };
}

/** The hash that the line at this place is known by; notes a flaw where the line does not follow the one before. */
async function follow(row: Row, before: Buffer | null, flaws: Flaw[]): Promise<Buffer> {
  const { chain, seq, id } = row;
  if (before === null) return row.hash;
  const wanted = linkHash(before, row.contentHash, seq);
  if (wanted.equals(row.hash)) return row.hash;
  const already = flaws.some((flaw) => flaw.seq === seq && flaw.kind === 'changed');
  const own = already ? null : await placeOf(row, before);
  if (own) {
    flaws.push({ kind: 'moved', chain, seq, id });
    return own;
  }
  if (!already) flaws.push({ kind: 'unlinked', chain, seq, id });
  // Either the hash of this line was altered, or what it is made of: the next line tells which of the two it was.
  const { rows } = await pool.query<{ hash: Buffer; contentHash: Buffer }>(
    'select "hash","contentHash" from "ReadLog" where "chain"=$1 and "seq"=$2',
    [chain, seq + 1],
  );
  const [after] = rows;
  return after && linkHash(wanted, after.contentHash, seq + 1).equals(after.hash) ? wanted : row.hash;
}

/** Where two lines have changed places, the hash of the one that belongs here. */
async function placeOf({ chain, seq }: Row, before: Buffer): Promise<Buffer | null> {
  const { rows } = await pool.query<{ hash: Buffer }>(
    `select "hash" from "ReadLog" where "chain"=$1 and "seq"<>$2 and "hash"=sha256($3::bytea || "contentHash" || int8send($2::bigint))`,
    [chain, seq, before],
  );
  return rows[0]?.hash ?? null;
}

/** A blanked line keeps its hash and nothing to compare it with. What says that lines were blanked is never blanked. */
function isAsWritten(row: Row): boolean {
  if (row.erasedAt && row.kind !== 'erasure') return true;
  const keys = row.chain === FORMER_CHAIN ? [null] : logKeys();
  return keys.some((key) => contentHash(row, key).equals(row.contentHash));
}

async function linesOf(chain: number, after: number): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `select "id","chain","seq","contentHash","hash","erasedAt","kind","personId","personIds","accountId","actorRole","actorName",
       "page","reason","areaCode","companyId","words","route","requestId",coalesce("erased"::text[], '{}') as "erased","at"
     from "ReadLog" where "chain"=$1 and "seq">$2 order by "seq" limit $3`,
    [chain, after, BATCH],
  );
  return rows.map((row) => ({ ...row, erased: row.erased.map(Number) }));
}
