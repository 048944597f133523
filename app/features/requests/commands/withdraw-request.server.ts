import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { dropAnswerDay, moveRequest, type RequestTarget } from '../move-request.server.ts';

/** The person takes the request back, or tells staff so by phone or at a visit. */
export async function withdrawRequest(act: Act, target: RequestTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveRequest(tx, act, target, { type: 'WITHDRAW_REQUEST' });
    if (moved.kind === 'ok') await dropAnswerDay(tx, target.requestId);
    return moved;
  });
}
