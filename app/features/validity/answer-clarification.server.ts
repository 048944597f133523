import type { Act } from '#app/core/advance.server.ts';
import type { UploadedFile } from '#app/core/upload.server.ts';
import { keepAttachments } from '#app/features/attachments/keep-attachments.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';

/** The clarification that the person still owes; null when none is. */
export async function owedClarification(db: Pick<Tx, 'selectFrom'>, personId: string) {
  const row = await db
    .selectFrom('Clarification')
    .select(['id', 'what', 'reason', 'dueOn', 'askerName', 'askedAt'])
    .where('personId', '=', personId)
    .where('answeredAt', 'is', null)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes the answer beside what was asked, with what was sent as a proof. */
export async function keepAnswer(
  tx: Tx,
  personId: string,
  { text: answer, files = [] }: { text: string; files?: readonly UploadedFile[] },
  act: Act,
): Promise<void> {
  const owed = await owedClarification(tx, personId);
  if (!owed) return;
  await tx
    .updateTable('Clarification')
    .set({
      answer,
      answeredAt: act.now,
      answeredBy: act.actor.accountId,
      channel: act.channel ?? 'eService',
    })
    .where('id', '=', owed.id)
    .execute();
  await keepAttachments(tx, { personId, subjectType: 'Clarification', subjectId: owed.id }, files, act);
}
