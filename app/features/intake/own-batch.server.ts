import { z } from 'zod';
import type { CounselorActor } from '#app/core/actor.ts';
import { notAllowed, notFound, ok, stale, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { intakeFields, type Mapping } from './intake-fields.ts';

const position = z.number().int().nonnegative();
const mappingSchema = z.partialRecord(z.enum(intakeFields), position);

export const readMapping = (stored: unknown): Mapping => mappingSchema.parse(stored);
export const readHeader = (stored: unknown): string[] => z.array(z.string()).parse(stored);

export type OwnBatch = { id: string; header: string[]; mapping: Mapping; startedAt: Date | null };

/** A list of the actor's own that is not discarded and that nobody works off now, locked for a change. */
export async function lockOwnBatch(
  tx: Tx,
  { accountId }: CounselorActor,
  { batchId, version }: { batchId: string; version: number },
): Promise<Outcome<OwnBatch>> {
  const found = await tx
    .selectFrom('IntakeBatch')
    .select(['id', 'header', 'mapping', 'version', 'startedAt', 'finishedAt', 'discardedAt'])
    .where('id', '=', batchId)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return notFound;
  if (found.version !== version) return stale;
  if (found.discardedAt || (found.startedAt && !found.finishedAt)) return notAllowed;
  const { id, startedAt } = found;
  return ok({ id, startedAt, header: readHeader(found.header), mapping: readMapping(found.mapping) });
}

/** The next page sees that the list has changed. */
export const raiseVersion = (tx: Tx, id: string) =>
  tx
    .updateTable('IntakeBatch')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
