import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { giveConsentTo, type ConsentAnswer } from '#app/features/consents/move-consent.server.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/** The person's written, itemised consent to be presented to this one employer (380/2023 118 §). Staff record one on paper. */
export async function giveConsent(
  act: Act,
  { candidacyId, version, ...answer }: { candidacyId: string; version?: number } & ConsentAnswer,
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'GIVE_CONSENT' as const };
    const moved = await advance(tx, candidacyMachine, { id: candidacyId, version, event }, act);
    if (moved.kind !== 'ok') return moved;
    const given = await giveConsentTo(tx, candidacyId, 'asked', answer, act);
    return given.kind === 'ok' ? moved : given;
  });
}
