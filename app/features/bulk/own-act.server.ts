import type { Act } from '#app/core/advance.server.ts';
import type { CounselorActor } from '#app/core/actor.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isBulkKind, type BulkKind } from './bulk-kinds.ts';
import { chosenOf, type Chosen } from './bulk.schema.server.ts';

export type OwnAct = {
  id: string;
  actor: CounselorActor;
  kind: BulkKind;
  chosen: Chosen | null;
  confirmed: boolean;
};

/** The actor's own act, locked, so that two who press at once come one after the other; null for anybody else's. */
export async function lockOwnAct(tx: Tx, { actor }: Act, bulkId: string): Promise<OwnAct | null> {
  if (actor.role !== 'counselor') return null;
  const row = await tx
    .selectFrom('BulkAct')
    .select(['id', 'kind', 'params', 'confirmedAt'])
    .where('id', '=', bulkId)
    .where('actorId', '=', actor.accountId)
    .where('areaCode', '=', actor.areaCode)
    .forUpdate()
    .executeTakeFirst();
  if (!row || !isBulkKind(row.kind)) return null;
  const { id, kind, params, confirmedAt } = row;
  return { id, actor, kind, chosen: chosenOf(kind, params), confirmed: confirmedAt !== null };
}
