import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { giveCounselor } from '#app/features/journey/give-counselor.server.ts';
import type { HandoverFacts } from '../handover-facts.ts';

/**
 * Gives a client another counselor and leaves a brief: the facts as they stood, and words. The giver's own reminders about
 * the client go along when the giver says so. A first counselor, or the same one, gets no brief.
 */
export async function handOverClient(
  act: Act,
  input: {
    personId: string;
    counselorId: string;
    words: string;
    facts: HandoverFacts;
    withMemos: boolean;
  },
): Promise<Outcome<null>> {
  const { personId, counselorId, words, facts, withMemos } = input;
  const { actor, now } = act;
  return transaction(async (tx) => {
    const given = await giveCounselor(tx, act, { personId, counselorId });
    if (given.kind !== 'ok') return given;
    const { areaCode, from, to } = given.value;
    if (!from || from.id === to.id || !actor.accountId) return done;
    await tx
      .insertInto('Handover')
      .values({
        ...{ id: uuid(), personId, areaCode, words, facts: json(facts), at: now },
        ...{ fromId: from.id, fromName: from.name, toId: to.id, toName: to.name, byId: actor.accountId },
      })
      .execute();
    if (withMemos)
      await tx
        .updateTable('Memo')
        .set({ accountId: to.id })
        .where('accountId', '=', actor.accountId)
        .where('personId', '=', personId)
        .where('doneAt', 'is', null)
        .execute();
    return done;
  });
}
