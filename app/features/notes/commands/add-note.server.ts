import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { invalidField, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import type { NoteChannel } from '../note-channels.ts';
import { needsReason } from '../sensitive-words.ts';

/**
 * A note of a contact. The counselor's own until it is shared with the person and the colleagues; what is shared with
 * sensitive words in it has a reason for them.
 */
export async function addNote(
  act: Act,
  input: {
    personId: string;
    channel: NoteChannel;
    text: string;
    share: boolean;
    sensitiveReason?: string;
  },
): Promise<Outcome<{ id: string }>> {
  const { actor, now } = act;
  const { personId, channel, text, share, sensitiveReason = '' } = input;
  return transaction(async (tx) => {
    const client = await clientOf(tx, act, personId);
    if (!client || actor.role !== 'counselor') return notFound;
    if (share && needsReason(text, sensitiveReason)) return invalidField('sensitiveReason', 'sensitive');
    const id = uuid();
    await tx
      .insertInto('ContactNote')
      .values({
        id,
        personId,
        areaCode: client.areaCode,
        accountId: actor.accountId,
        author: actor.name,
        channel,
        text,
        sharedAt: share ? now : null,
        sensitiveReason: (share && sensitiveReason) || null,
        at: now,
      })
      .execute();
    return ok({ id });
  });
}
