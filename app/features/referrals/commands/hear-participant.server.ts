import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveReferral, type ReferralTarget } from '../move-referral.server.ts';

/** Records what the participant said when heard. */
export async function hearParticipant(
  act: Act,
  { note, ...target }: ReferralTarget & { note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveReferral(tx, act, target, { type: 'HEAR_PARTICIPANT' }, { answerNote: note }),
  );
}
