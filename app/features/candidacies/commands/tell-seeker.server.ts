import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** Tells the person of the job. To take it or leave it is free. */
export async function tellSeeker(act: Act, target: CandidacyTarget): Promise<Outcome<Moved>> {
  return transaction((tx) => moveCandidacy(tx, act, target, { type: 'TELL_SEEKER' }));
}
