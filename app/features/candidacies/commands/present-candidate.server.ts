import type { Act, Moved } from '#app/core/advance.server.ts';
import { notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { noteDisclosure } from '#app/features/consents/move-consent.server.ts';
import { mayBeShown, moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** Presents the person to the employer with what the consent covers; without a consent that holds nobody is presented. */
export async function presentCandidate(act: Act, target: CandidacyTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const presented = await moveCandidacy(tx, act, target, { type: 'PRESENT_CANDIDATE' });
    if (presented.kind !== 'ok') return presented;
    if (!(await mayBeShown(tx, target.candidacyId, act.now))) return notAllowed;
    await noteDisclosure(tx, target.candidacyId, act);
    return presented;
  });
}
