import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';
import type { ReferralRejection } from '../referral-choices.ts';

/** The provider does not take the person. The reason has a code and reaches the referrer and the person. */
export async function rejectReferral(
  act: Act,
  { reasonCode, note, ...target }: ReferralTarget & { reasonCode: ReferralRejection; note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveReferral(tx, act, target, { type: 'REJECT_REFERRAL' }, { answerCode: reasonCode, answerNote: note }),
  );
}
