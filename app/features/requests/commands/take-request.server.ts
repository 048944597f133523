import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { handlerOf, moveRequest, type RequestTarget } from '../move-request.server.ts';

/** Somebody of the staff takes the request, and the person sees who. */
export async function takeRequest(act: Act, target: RequestTarget): Promise<Outcome<Moved>> {
  const handler = handlerOf(act.actor);
  if (handler.kind !== 'ok') return handler;
  const { accountId: handlerId, name: handlerName } = handler.value;
  return transaction(async (tx) => {
    const moved = await moveRequest(tx, act, target, { type: 'TAKE_REQUEST' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('DataRequest')
      .set({ handlerId, handlerName })
      .where('id', '=', target.requestId)
      .execute();
    return moved;
  });
}
