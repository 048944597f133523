import type { Act } from '#app/core/advance.server.ts';
import { notAllowed, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lookOver, meetingKindOf } from '../look-over.server.ts';
import { lockOwnAct } from '../own-act.server.ts';
import { planItems } from '../plan-items.server.ts';

/** From here on the act is worked off, client by client. Confirmed twice is confirmed once. Answers how many wait. */
export async function confirmBulk(
  act: Act,
  { bulkId }: { bulkId: string },
): Promise<Outcome<{ waiting: number }>> {
  return transaction(async (tx) => {
    const own = await lockOwnAct(tx, act, bulkId);
    if (!own) return notFound;
    if (own.confirmed) return ok({ waiting: 0 });
    const { kind, chosen, actor } = own;
    if (!chosen) return notAllowed;
    const clients = await lookOver(tx, actor, { bulkId, meetingKind: meetingKindOf(chosen) }, act.now);
    const waiting = await planItems(tx, clients, { kind, chosen, otherwise: 'leftOut' }, act.now);
    if (waiting === 0) return notAllowed;
    await tx.updateTable('BulkAct').set({ confirmedAt: act.now }).where('id', '=', bulkId).execute();
    return ok({ waiting });
  });
}
