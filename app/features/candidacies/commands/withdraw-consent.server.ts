import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { withdrawConsentTo } from '#app/features/consents/move-consent.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/** Takes a consent back at any time, with effect at once: the employer sees nothing of the person from then on. */
export async function withdrawConsent(
  act: Act,
  { candidacyId, version }: { candidacyId: string; version?: number },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'WITHDRAW_CONSENT' as const };
    const moved = await advance(tx, candidacyMachine, { id: candidacyId, version, event }, act);
    // A consent that has ended by its day is not taken back a second time; the candidacy ends all the same.
    if (moved.kind === 'ok') await withdrawConsentTo(tx, candidacyId, act);
    return moved;
  });
}
