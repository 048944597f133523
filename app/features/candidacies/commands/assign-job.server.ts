import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** Assigns the job in writing; only a counselor can, and what follows from it is told in the same letter. */
export async function assignJob(
  act: Act,
  { note, ...target }: CandidacyTarget & { note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) => moveCandidacy(tx, act, target, { type: 'ASSIGN_JOB' }, { resultNote: note }));
}
