import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { extendedDay } from '#app/rules/data-requests.ts';
import { isoDate } from '#app/rules/dates.ts';
import { moveRequest, planAnswerDay, type RequestTarget } from '../move-request.server.ts';

/** Two months more for a complex matter, told to the person with the reason before the month is over (GDPR 12 art. 3). */
export async function extendTime(
  act: Act,
  { reason, ...target }: RequestTarget & { reason: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveRequest(tx, act, target, { type: 'EXTEND_TIME' });
    if (moved.kind !== 'ok') return moved;
    const { receivedOn } = await tx
      .selectFrom('DataRequest')
      .select('receivedOn')
      .where('id', '=', target.requestId)
      .executeTakeFirstOrThrow();
    const { due: dueOn, why } = extendedDay(isoDate(receivedOn));
    await tx
      .updateTable('DataRequest')
      .set({ dueOn, dueWhy: { ...why }, extensionReason: reason, extendedAt: act.now })
      .where('id', '=', target.requestId)
      .execute();
    await planAnswerDay(tx, target.requestId, dueOn, act.now);
    return moved;
  });
}
