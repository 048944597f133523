import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';
import type { ReferralRejection } from '../referral-choices.ts';

/** Does not choose an applicant; the reason is told to the person (385/2024 8 §). */
export async function rejectApplicant(
  act: Act,
  { reasonCode, note, ...target }: ReferralTarget & { reasonCode: ReferralRejection; note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveReferral(tx, act, target, { type: 'REJECT_APPLICANT' }, { answerCode: reasonCode, answerNote: note }),
  );
}
