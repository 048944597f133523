import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** The selection is still open (result 51). */
export async function deferSelection(act: Act, target: CandidacyTarget): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveCandidacy(tx, act, target, { type: 'DEFER_SELECTION' }, { resultCode: '51' }),
  );
}
