import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { answerRound } from '../answer-round.server.ts';
import { contentOf } from '../content.server.ts';
import { evidenceHash, evidenceNow } from '../evidence.server.ts';
import { lastRound, lookOf, moveLook, type LookTarget } from '../move-look.server.ts';

/**
 * Approves the draft: this text, on these facts, by this person. Where the facts are otherwise than when it was asked, there
 * is nothing to approve: the draft is returned, and asked for again.
 */
export async function approveDraft(
  act: Act,
  { words, ...target }: LookTarget & { words: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveLook(tx, act, target, 'APPROVE_DRAFT');
    if (moved.kind !== 'ok') return moved;
    const [look, round] = [await lookOf(tx, target.lookId), await lastRound(tx, target.lookId)];
    if (!look || !round) return notFound;
    const evidence = await evidenceNow(tx, contentOf(round.content).kind, look.subjectId);
    if (!evidence || evidenceHash(evidence) !== round.evidenceHash)
      return invalidField('words', 'lookOtherFacts');
    await answerRound(tx, target, { answer: 'approved', words: words || null }, act);
    return moved;
  });
}
