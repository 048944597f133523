import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { invalidField, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import { oneByOne } from '#app/features/journey/one-by-one.server.ts';
import type { NoteChannel } from '../note-channels.ts';
import { needsReason } from '../sensitive-words.ts';

/** So long after a note the same words of the same author about the same client are the same form, sent twice (OWN). */
const TWICE = 60_000;

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
    await oneByOne(tx, personId);
    const before = await tx
      .selectFrom('ContactNote')
      .select('id')
      .where('personId', '=', personId)
      .where('accountId', '=', actor.accountId)
      .where('channel', '=', channel)
      .where('text', '=', text)
      .where('at', '>', new Date(now.getTime() - TWICE))
      .where('sharedAt', share ? 'is not' : 'is', null)
      .executeTakeFirst();
    if (before) return ok(before);
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
