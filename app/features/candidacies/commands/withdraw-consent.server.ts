import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';
import { writeWithdrawal } from '../write-consent.server.ts';

/** Takes a consent back at any time, with effect at once: the employer sees nothing of the person from then on. */
export async function withdrawConsent(
  act: Act,
  { candidacyId, version }: { candidacyId: string; version?: number },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'WITHDRAW_CONSENT' as const };
    const moved = await advance(tx, candidacyMachine, { id: candidacyId, version, event }, act);
    if (moved.kind === 'ok') await writeWithdrawal(tx, candidacyId, act);
    return moved;
  });
}
