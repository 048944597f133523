import { done, notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Cells } from '../check-row.ts';
import { intakeFields } from '../intake-fields.ts';
import { lockOwnBatch, raiseVersion } from '../own-batch.server.ts';
import { cellsIn } from '../sealed-row.server.ts';
import { writeRows } from '../write-rows.server.ts';
import type { Bringing } from '../bringing.ts';

export type Mended = { number: number; cells: Cells };
type Input = { batchId: string; version: number; rows: readonly Mended[] };

/** New words for some cells, and a new look at their rows. A row that holds somebody who is here already stays as it is. */
export async function mendRows(act: Bringing, input: Input): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const own = await lockOwnBatch(tx, act.actor, input);
    if (own.kind !== 'ok') return own;
    const { id, mapping } = own.value;
    if (input.rows.length === 0) return notAllowed;
    const kept = await tx
      .selectFrom('IntakeRow')
      .select(['number', 'sealed', 'sealKey'])
      .where('batchId', '=', id)
      .where(
        'number',
        'in',
        input.rows.map(({ number }) => number),
      )
      .where('standing', 'in', ['wrong', 'twice', 'elsewhere', 'failed'])
      .orderBy('number')
      .execute();
    const rows = kept.flatMap((row) => {
      const cells = cellsIn({ batchId: id, number: row.number }, row);
      const mended = input.rows.find(({ number }) => number === row.number)?.cells ?? {};
      if (!cells) return [];
      for (const field of intakeFields) {
        const [at, text] = [mapping[field], mended[field]];
        if (at !== undefined && text !== undefined) cells[at] = text;
      }
      return [{ number: row.number, cells }];
    });
    if (rows.length > 0)
      await writeRows(
        tx,
        {
          ...{ batchId: id, mapping },
          rows: rows.map(({ cells }) => cells),
          numbers: rows.map(({ number }) => number),
        },
        act,
      );
    await raiseVersion(tx, id);
    return done;
  });
}
