import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { AcceptedReason } from '../hearing-choices.ts';
import { moveHearing, type HearingTarget } from '../hearings-of.server.ts';

/** The person had a reason that the law accepts, or the matter was not as it seemed: nothing follows. */
export async function acceptHearingReason(
  act: Act,
  { reason, assessment, ...target }: HearingTarget & { reason: AcceptedReason; assessment: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveHearing(tx, act, target, { type: 'ACCEPT_REASON' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('Hearing')
      .set({ reason, assessment, assessedAt: act.now })
      .where('id', '=', target.hearingId)
      .execute();
    return moved;
  });
}
