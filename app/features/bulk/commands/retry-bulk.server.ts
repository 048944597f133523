import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lookOver, meetingKindOf } from '../look-over.server.ts';
import { lockOwnAct } from '../own-act.server.ts';
import { planItems } from '../plan-items.server.ts';

/** Tries those for whom it failed once more, as things stand now; what was done is not touched. */
export async function retryBulk(
  act: Act,
  { bulkId }: { bulkId: string },
): Promise<Outcome<{ waiting: number }>> {
  return transaction(async (tx) => {
    const own = await lockOwnAct(tx, act, bulkId);
    if (!own?.confirmed || !own.chosen) return notFound;
    const { kind, chosen, actor } = own;
    const clients = await lookOver(tx, actor, { bulkId, meetingKind: meetingKindOf(chosen) }, act.now);
    const failed = clients.filter(({ stage }) => stage === 'failed');
    return ok({ waiting: await planItems(tx, failed, { kind, chosen, otherwise: 'failed' }, act.now) });
  });
}
