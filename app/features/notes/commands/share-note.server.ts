import type { Act } from '#app/core/advance.server.ts';
import { done, invalidField, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { needsReason } from '../sensitive-words.ts';

/** Shows the author's own note to the person and the colleagues. There is no way back. */
export async function shareNote(
  { actor, now }: Act,
  { personId, noteId, sensitiveReason = '' }: { personId: string; noteId: string; sensitiveReason?: string },
): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const note = await tx
      .selectFrom('ContactNote')
      .select('text')
      .where('id', '=', noteId)
      .where('personId', '=', personId)
      .where('accountId', '=', actor.accountId)
      .where('sharedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!note) return notFound;
    if (needsReason(note.text, sensitiveReason)) return invalidField('sensitiveReason', 'sensitive');
    await tx
      .updateTable('ContactNote')
      .set({ sharedAt: now, sensitiveReason: sensitiveReason || null })
      .where('id', '=', noteId)
      .execute();
    return done;
  });
}
