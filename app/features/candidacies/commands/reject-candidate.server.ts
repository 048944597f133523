import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { CandidateRejection } from '../candidacy-choices.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** The employer does not choose the candidate (result 04). The reason has a code, and the candidate reads it. */
export async function rejectCandidate(
  act: Act,
  { reasonCode, note, ...target }: CandidacyTarget & { reasonCode: CandidateRejection; note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveCandidacy(
      tx,
      act,
      target,
      { type: 'REJECT_CANDIDATE' },
      { resultCode: '04', resultReason: reasonCode, resultNote: note || null },
    ),
  );
}
