import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';
import { planSupportReview } from '../support-review.server.ts';
import type { SupportDecision } from '../support-review.schema.server.ts';

const events = { continue: 'CONTINUE_SUPPORT', end: 'END_SUPPORT' } as const;

/** The parties' joint estimate: support goes on and is looked at again in time, or is no longer needed (381/2023 8 §). */
export async function reviewSupport(
  act: Act,
  input: OwnJourney & { decision: SupportDecision },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, input, { type: events[input.decision] }, act);
    if (moved.kind === 'ok' && input.decision === 'continue') await planSupportReview(tx, moved.value, act);
    return moved;
  });
}
