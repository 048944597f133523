import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { askForConsent } from '#app/features/consents/move-consent.server.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** Asks whether the person may be presented to the employer, and with what of their data. */
export async function askConsent(act: Act, target: CandidacyTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveCandidacy(tx, act, target, { type: 'ASK_CONSENT' });
    if (moved.kind !== 'ok') return moved;
    const asked = await askForConsent(tx, target.candidacyId, act);
    return asked.kind === 'ok' ? moved : asked;
  });
}
