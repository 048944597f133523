import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** A counselor judges whether the job suits the person: work history, education, other skill, ability to work (380/2023 43 § 2 mom). */
export async function assessCandidacy(
  act: Act,
  { suitable, suitability, ...target }: CandidacyTarget & { suitable: boolean; suitability: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveCandidacy(
      tx,
      act,
      target,
      { type: suitable ? 'ASSESS_SUITABLE' : 'ASSESS_NOT_SUITABLE' },
      { suitability },
    ),
  );
}
