import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { referralMachine } from '../referral.machine.ts';

/** The person does not want the proposed service. Nothing follows from it; a reason may be given and is kept. */
export async function declineReferral(
  act: Act,
  { referralId, version, reason }: { referralId: string; version: number; reason?: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'DECLINE_REFERRAL' as const };
    const moved = await advance(tx, referralMachine, { id: referralId, version, event }, act);
    if (moved.kind === 'ok' && reason)
      await tx.updateTable('Referral').set({ answerNote: reason }).where('id', '=', referralId).execute();
    return moved;
  });
}
