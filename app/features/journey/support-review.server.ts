import type { Act, Moved } from '#app/core/advance.server.ts';
import { setDeadline } from '#app/core/deadlines.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { planReview } from '#app/rules/plan-review.ts';

/** While the joint support goes on, its parties look at it together at least every three months (381/2023 6 §). */
export async function planSupportReview(tx: Tx, journey: Pick<Moved, 'id'>, { now }: Act): Promise<void> {
  const { review } = planReview('multiSectoral', isoDate(now));
  if (!review) return;
  const { due, why } = review;
  const event = 'SUPPORT_REVIEW_DUE';
  await setDeadline(tx, { subjectType: 'Journey', subjectId: journey.id, event, due, why }, now);
}
