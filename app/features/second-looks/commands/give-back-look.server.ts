import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { freeLook } from '../close-looks.server.ts';
import { moveLook, type LookTarget } from '../move-look.server.ts';

/** Puts a draft back for another colleague. */
export async function giveBackLook(act: Act, target: LookTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveLook(tx, act, target, 'GIVE_BACK');
    if (moved.kind === 'ok') await freeLook(tx, target.lookId);
    return moved;
  });
}
