import { sql } from 'kysely';
import { testCodesAllowed } from '#app/core/env.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import type { Bringing } from './bringing.ts';
import type { Mapping } from './intake-fields.ts';
import { judgeRows, markTwice } from './judge-rows.server.ts';
import { sealCells } from './sealed-row.server.ts';

type Rows = {
  batchId: string;
  mapping: Mapping;
  rows: readonly string[][];
  /** The numbers of the rows; without them they are counted from 1. */
  numbers?: readonly number[];
};

const AT_ONCE = 1000;

/** Writes rows of a list, sealed, with what each is found to hold; what is there under the same numbers is replaced. */
export async function writeRows(
  tx: Tx,
  { batchId, mapping, rows, numbers }: Rows,
  { actor, now }: Bringing,
): Promise<void> {
  const around = { areaCode: actor.areaCode, allowTestCodes: testCodesAllowed() };
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const judged = await judgeRows(tx, { actor, around, mapping, now }, some);
    const written = some.map((cells, at) => {
      const number = numbers?.[from + at] ?? from + at + 1;
      return { batchId, number, ...sealCells({ batchId, number }, cells), ...judged[at] };
    });
    await sql`insert into "IntakeRow" ("batchId","number","sealed","sealKey","standing","problems","hash","hashKey","personId")
      select r."batchId", r."number", r."sealed", r."sealKey", r."standing", r."problems", r."hash", r."hashKey", r."personId"
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as r("batchId" uuid, "number" int, "sealed" text, "sealKey" text,
        "standing" text, "problems" jsonb, "hash" text, "hashKey" text, "personId" uuid)
      on conflict ("batchId","number") do update set "sealed" = excluded."sealed", "sealKey" = excluded."sealKey",
        "standing" = excluded."standing", "problems" = excluded."problems", "hash" = excluded."hash",
        "hashKey" = excluded."hashKey", "personId" = excluded."personId", "sameAs" = null`.execute(tx);
  }
  await markTwice(tx, batchId);
}
