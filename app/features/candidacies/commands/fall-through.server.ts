import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { FallThroughReason } from '../candidacy-choices.ts';
import { moveCandidacy, type CandidacyTarget } from '../move-candidacy.server.ts';

/** A chosen person does not start after all (result 08). */
export async function fallThrough(
  act: Act,
  { reasonCode, note, ...target }: CandidacyTarget & { reasonCode: FallThroughReason; note: string },
): Promise<Outcome<Moved>> {
  return transaction((tx) =>
    moveCandidacy(
      tx,
      act,
      target,
      { type: 'FALL_THROUGH' },
      { resultCode: '08', resultReason: reasonCode, resultNote: note || null },
    ),
  );
}
