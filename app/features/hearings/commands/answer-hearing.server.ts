import type { Act, Moved } from '#app/core/advance.server.ts';
import { dropDeadlines } from '#app/core/deadlines.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { UploadedFile } from '#app/core/upload.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { keepAttachments } from '#app/features/attachments/keep-attachments.server.ts';
import { moveHearing, type HearingTarget } from '../hearings-of.server.ts';

/** What the person says, and what they send with it. A late answer is read too, as long as nobody has assessed the matter. */
export async function answerHearing(
  act: Act,
  { answer, files = [], ...target }: HearingTarget & { answer: string; files?: readonly UploadedFile[] },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveHearing(tx, act, target, { type: 'ANSWER_HEARING' });
    if (moved.kind !== 'ok') return moved;
    const subject = { subjectType: 'Hearing', subjectId: target.hearingId } as const;
    await dropDeadlines(tx, { ...subject, event: 'ANSWER_DEADLINE_PASSED' });
    await tx
      .updateTable('Hearing')
      .set({ answer, answeredAt: act.now, answerChannel: act.channel ?? 'eService' })
      .where('id', '=', target.hearingId)
      .execute();
    const { personId } = moved.value;
    if (personId)
      await keepAttachments(
        tx,
        { personId, subjectType: 'Hearing', subjectId: target.hearingId },
        files,
        act,
      );
    return moved;
  });
}
