import type { Act, Moved } from '#app/core/advance.server.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveHearing, type HearingTarget } from '../hearings-of.server.ts';

/** It was asked by mistake, or is no longer needed. */
export async function withdrawHearing(act: Act, target: HearingTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveHearing(tx, act, target, { type: 'WITHDRAW_HEARING' });
    if (moved.kind === 'ok')
      await dropDeadlines(tx, {
        subjectType: 'Hearing',
        subjectId: target.hearingId,
        event: 'ANSWER_DEADLINE_PASSED',
      });
    return moved;
  });
}
