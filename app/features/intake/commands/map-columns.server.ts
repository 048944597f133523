import { done, invalid, notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { missingFields, type IntakeField, type Mapping } from '../intake-fields.ts';
import { lockOwnBatch, raiseVersion } from '../own-batch.server.ts';
import { cellsIn } from '../sealed-row.server.ts';
import { writeRows } from '../write-rows.server.ts';
import type { Bringing } from '../bringing.ts';

type Input = { batchId: string; version: number; columns: Partial<Record<IntakeField, number | null>> };

/** Says which column holds what, and looks every row over again. Before anybody of the list is taken in. */
export async function mapColumns(act: Bringing, input: Input): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const own = await lockOwnBatch(tx, act.actor, input);
    if (own.kind !== 'ok') return own;
    const { id, header, startedAt } = own.value;
    if (startedAt) return notAllowed;
    const mapping: Mapping = Object.fromEntries(
      Object.entries(input.columns).filter(([, at]) => at !== null && at < header.length),
    );
    const missing = missingFields(mapping);
    if (missing.length > 0)
      return invalid(Object.fromEntries(missing.map((field) => [`column-${field}`, ['required']])));
    await tx.updateTable('IntakeBatch').set({ mapping }).where('id', '=', id).execute();
    const kept = await tx
      .selectFrom('IntakeRow')
      .select(['number', 'sealed', 'sealKey'])
      .where('batchId', '=', id)
      .orderBy('number')
      .execute();
    const rows = kept.map((row) => cellsIn({ batchId: id, number: row.number }, row) ?? []);
    const numbers = kept.map(({ number }) => number);
    await writeRows(tx, { batchId: id, mapping, rows, numbers }, act);
    await raiseVersion(tx, id);
    return done;
  });
}
