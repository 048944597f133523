import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** The employer chooses the candidate; the starting day is still open (result 52). */
export async function chooseCandidate(act: Act, target: CandidacyTarget): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveCandidacy(tx, act, target, { type: 'CHOOSE_CANDIDATE' }, { resultCode: '52' }),
  );
}
