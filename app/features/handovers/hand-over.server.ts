import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { giveCounselor, type Given, type Giving } from '#app/features/journey/give-counselor.server.ts';
import type { HandoverFacts } from './handover-facts.ts';

export type HandingOver = Giving & {
  words: string;
  facts: HandoverFacts;
  withMemos: boolean;
};
/** What has been done, as far as taking it back needs it. */
export type HandedOver = Given & { handoverId: string | null; memoIds: string[] };

/**
 * Gives a client another counselor and leaves a brief, inside the caller's transaction: the facts as they stood, and words.
 * The giver's own reminders about the client go along when the giver says so. A first counselor, or the same one, gets no
 * brief.
 */
export async function handOver(tx: Tx, act: Act, input: HandingOver): Promise<Outcome<HandedOver>> {
  const { personId, words, facts, withMemos } = input;
  const { actor, now } = act;
  const given = await giveCounselor(tx, act, input);
  if (given.kind !== 'ok') return given;
  const { areaCode, from, to } = given.value;
  if (!from || from.id === to.id || !actor.accountId)
    return ok({ ...given.value, handoverId: null, memoIds: [] });
  const handoverId = uuid();
  await tx
    .insertInto('Handover')
    .values({
      ...{ id: handoverId, personId, areaCode, words, facts: json(facts), at: now },
      ...{ fromId: from.id, fromName: from.name, toId: to.id, toName: to.name, byId: actor.accountId },
    })
    .execute();
  const memoIds = withMemos ? await giveMemos(tx, { personId, from: actor.accountId, to: to.id }) : [];
  return ok({ ...given.value, handoverId, memoIds });
}

async function giveMemos(
  tx: Tx,
  { personId, from, to }: { personId: string; from: string; to: string },
): Promise<string[]> {
  const moved = await tx
    .updateTable('Memo')
    .set({ accountId: to })
    .where('accountId', '=', from)
    .where('personId', '=', personId)
    .where('doneAt', 'is', null)
    .returning('id')
    .execute();
  return moved.map(({ id }) => id);
}
