import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** Asks whether the service should be interrupted; nothing is decided before the participant is heard (380/2023 59 §, 65 §). */
export async function askInterruption(
  act: Act,
  { note, ...target }: ReferralTarget & { note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveReferral(tx, act, target, { type: 'ASK_INTERRUPTION' }, { answerNote: note }),
  );
}
