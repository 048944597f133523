import type { Act, Moved } from '#app/core/advance.server.ts';
import { forbidden, notFound, stale, taken, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { freeLook } from '../close-looks.server.ts';
import {
  lookOf,
  mayLookOver,
  moveLook,
  nudgeLook,
  stateOf,
  takerHolds,
  type LookTarget,
} from '../move-look.server.ts';

/**
 * Takes a draft in hand. Of somebody who has it and is away, has left or has lost the duty it goes back to the queue first:
 * whoever takes it then reads it from the beginning.
 */
export async function takeLook(act: Act, target: LookTarget): Promise<Outcome<Moved>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor' && actor.role !== 'manager') return forbidden;
  return transaction(async (tx) => {
    const look = await lookOf(tx, target.lookId);
    if (!look) return notFound;
    if (!mayLookOver(actor, look)) return forbidden;
    const { lookId, ...shown } = target;
    if (shown.version !== undefined && shown.version !== look.version) return stale;
    if (stateOf(look) === 'taken') {
      if (look.takerId === actor.accountId || (await takerHolds(tx, look.takerId, now))) return taken;
      await nudgeLook(tx, act, lookId, 'TAKER_LEFT');
      await freeLook(tx, lookId);
    }
    const moved = await moveLook(tx, act, { lookId }, 'TAKE_SECOND_LOOK');
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('SecondLook')
      .set({ takerId: actor.accountId, takerName: actor.name })
      .where('id', '=', lookId)
      .execute();
    return moved;
  });
}
