import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** Invites the candidate to an interview. */
export async function inviteToInterview(
  act: Act,
  { interviewAt, note, ...target }: CandidacyTarget & { interviewAt: Date; note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveCandidacy(
      tx,
      act,
      target,
      { type: 'INVITE_TO_INTERVIEW' },
      { interviewAt, resultNote: note || null },
    ),
  );
}
