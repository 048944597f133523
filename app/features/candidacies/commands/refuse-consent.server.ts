import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { refuseConsentTo } from '#app/features/consents/move-consent.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { candidacyMachine } from '../candidacy.machine.ts';

/** The person does not want to be presented: recorded, without consequence; they may still apply themselves. */
export async function refuseConsent(
  act: Act,
  { candidacyId, version, language }: { candidacyId: string; version?: number; language: Language },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const event = { type: 'REFUSE_CONSENT' as const };
    const moved = await advance(tx, candidacyMachine, { id: candidacyId, version, event }, act);
    if (moved.kind !== 'ok') return moved;
    const refused = await refuseConsentTo(tx, candidacyId, language, act);
    return refused.kind === 'ok' ? moved : refused;
  });
}
