import type { Act, Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import type { RequestEvent } from '../data-request.machine.ts';
import { dropAnswerDay, handlerOf, moveRequest, type RequestTarget } from '../move-request.server.ts';

/** The ways in which a request is brought to its end by a human. */
export type AnswerEvent = Extract<
  RequestEvent['type'],
  'CORRECT_DATA' | 'CORRECT_PARTLY' | 'ANSWER_REQUEST' | 'REFUSE_REQUEST'
>;

/** What is left as it is leaves also where to complain (GDPR 12 art. 4, 77 art.; 1050/2018 21 §). */
const complaint = { body: 'ombudsman', source: '(EU) 2016/679 12 art. 4, 77 art.; 1050/2018 21 §' };

/** The answer with its reasons, under the name of whoever gives it. */
export async function answerRequest(
  act: Act,
  { event, answer, ...target }: RequestTarget & { event: AnswerEvent; answer: string },
): Promise<Outcome<Moved>> {
  const handler = handlerOf(act.actor);
  if (handler.kind !== 'ok') return handler;
  const { accountId: decidedBy, name: deciderName } = handler.value;
  const leavesSomething = event === 'REFUSE_REQUEST' || event === 'CORRECT_PARTLY';
  return transaction(async (tx) => {
    const moved = await moveRequest(tx, act, target, { type: event });
    if (moved.kind !== 'ok') return moved;
    await dropAnswerDay(tx, target.requestId);
    await tx
      .updateTable('DataRequest')
      .set({
        ...{ answer, decidedBy, deciderName, decidedAt: act.now },
        deciderTitle: await titleOf(tx, decidedBy),
        complaint: leavesSomething ? complaint : null,
      })
      .where('id', '=', target.requestId)
      .execute();
    return moved;
  });
}

async function titleOf(tx: Tx, accountId: string): Promise<string | null> {
  const row = await tx.selectFrom('Account').select('title').where('id', '=', accountId).executeTakeFirst();
  return row?.title ?? null;
}
