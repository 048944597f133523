import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { moveOwnJourney, type OwnJourney } from '../own-journey.server.ts';

/**
 * The written decision not to register (380/2023 27 §). Its reasons are kept as they were served; it may be appealed to
 * the Social Security Appeal Board within 30 days (380/2023 145 §).
 */
export async function refuseRegistration(
  act: Act,
  { reasons, ...target }: OwnJourney & { reasons: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveOwnJourney(tx, target, { type: 'REFUSE_REGISTRATION' }, act);
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('Registration')
      .set({ refusalReasons: reasons, refusedAt: act.now, updatedAt: act.now })
      .where('personId', '=', target.personId)
      .execute();
    return moved;
  });
}
