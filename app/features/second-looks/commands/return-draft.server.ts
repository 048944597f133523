import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { answerRound } from '../answer-round.server.ts';
import { moveLook, type LookTarget } from '../move-look.server.ts';

/** Gives the draft back to its maker with the reasons why it should not leave as it is. */
export async function returnDraft(
  act: Act,
  { words, ...target }: LookTarget & { words: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveLook(tx, act, target, 'RETURN_DRAFT');
    if (moved.kind === 'ok') await answerRound(tx, target, { answer: 'returned', words }, act);
    return moved;
  });
}
