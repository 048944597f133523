import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { referralMachine } from '../referral.machine.ts';

/** Applies for a training to which people are selected (380/2023 63 §). */
export async function applyToService(
  act: Act,
  { referralId, version }: { referralId: string; version: number },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    advance(tx, referralMachine, { id: referralId, version, event: { type: 'APPLY_TO_SERVICE' } }, act),
  );
}
