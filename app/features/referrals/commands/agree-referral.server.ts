import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { referralMachine } from '../referral.machine.ts';

/** The person wants to go to the service that is proposed. */
export async function agreeReferral(
  act: Act,
  { referralId, version }: { referralId: string; version: number },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    advance(tx, referralMachine, { id: referralId, version, event: { type: 'AGREE_REFERRAL' } }, act),
  );
}
