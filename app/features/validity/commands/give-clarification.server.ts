import type { Act, Moved } from '#app/core/advance.server.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import { isIn } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { UploadedFile } from '#app/core/upload.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '#app/features/journey/own-journey.server.ts';
import { planMissingRenewal } from '#app/features/journey/renewal.server.ts';
import { keepAnswer } from '../answer-clarification.server.ts';

/** Answers a request for clarification, in whatever channel; nothing then ends for want of it. */
export async function giveClarification(
  act: Act,
  input: OwnJourney & { text: string; files?: readonly UploadedFile[] },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, input, { type: 'GIVE_CLARIFICATION' }, act);
    if (moved.kind !== 'ok') return moved;
    const subject = { subjectType: 'Journey', subjectId: moved.value.id } as const;
    await dropDeadlines(tx, { ...subject, event: 'CLARIFICATION_DEADLINE_PASSED' });
    await keepAnswer(tx, input.personId, input, act);
    if (isIn(moved.value, 'active')) await planMissingRenewal(tx, moved.value, act);
    return moved;
  });
}
