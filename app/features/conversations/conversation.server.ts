import type { Tx } from '#app/db/transaction.server.ts';
import { isLanguage, type Language } from '#app/i18n/language.ts';

/** Who reads or writes: the client, or whoever serves the client. */
export type Side = 'seeker' | 'counselor';
export const otherSide = (side: Side): Side => (side === 'seeker' ? 'counselor' : 'seeker');

/** The first message of the conversation that a message of this person belongs to; null where there is none for this side. */
export async function firstOf(
  tx: Tx,
  { personId, messageId, side, now }: { personId: string; messageId: string; side: Side; now: Date },
): Promise<{ id: string; subject: string; language: Language } | null> {
  const row = await tx
    .selectFrom('ClientMessage as m')
    .innerJoin('ClientMessage as f', (join) =>
      join.on((on) => on('f.id', '=', on.fn.coalesce('m.answersId', 'm.id'))),
    )
    .select(['f.id', 'f.subject', 'f.language'])
    .where('m.id', '=', messageId)
    .where('m.personId', '=', personId)
    .$if(side === 'seeker', (found) => found.where('m.leavesAt', '<=', now))
    .executeTakeFirst();
  return row ? { ...row, language: isLanguage(row.language) ? row.language : 'fi' } : null;
}

/** An answer of one side ends the other's waiting. */
export async function endWaiting(tx: Tx, firstId: string, from: Side | null): Promise<void> {
  await tx
    .updateTable('ClientMessage')
    .set({ waitsSince: null })
    .where((where) => where.or([where('id', '=', firstId), where('answersId', '=', firstId)]))
    .where('waitsSince', 'is not', null)
    .$if(from !== null, (rows) => rows.where('fromRole', '=', from))
    .execute();
}
