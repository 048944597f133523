import { v7 as uuid } from 'uuid';
import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';

/** Answers a request for clarification. The words stand among the contacts, where both sides read them. */
export async function giveClarification(
  act: Act,
  input: OwnJourney & { text: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, input, { type: 'GIVE_CLARIFICATION' }, act);
    if (moved.kind !== 'ok' || act.actor.role === 'system') return moved;
    await tx
      .insertInto('ContactNote')
      .values({
        id: uuid(),
        personId: input.personId,
        areaCode: moved.value.areaCode,
        accountId: act.actor.accountId,
        author: act.actor.name,
        channel: act.channel ?? 'eService',
        text: input.text,
        sharedAt: act.now,
        at: act.now,
      })
      .execute();
    return moved;
  });
}
