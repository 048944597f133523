import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** Takes the referral back before the service starts; the reason is kept. */
export async function cancelReferral(
  act: Act,
  { note, ...target }: ReferralTarget & { note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveReferral(tx, act, target, { type: 'CANCEL_REFERRAL' }, { answerNote: note }),
  );
}
