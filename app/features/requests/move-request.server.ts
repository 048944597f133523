import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import type { Actor } from '#app/core/actor.ts';
import { forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { seesWhere } from '#app/features/privacy/masking.ts';
import { addDays, type IsoDate } from '#app/rules/dates.ts';
import { requestMachine, type RequestEvent } from './data-request.machine.ts';

export type RequestTarget = { requestId: string; version?: number };

/**
 * One event to one request. Of the staff its handler is whoever has the duty of data protection in the area, or serves the
 * client; who asks about readers is answered by data protection alone, for the question may be about those who serve.
 */
export async function moveRequest(
  tx: Tx,
  act: Act,
  { requestId, version }: RequestTarget,
  event: Pick<RequestEvent, 'type'>,
): Promise<Outcome<Moved>> {
  const { actor } = act;
  if (actor.role === 'manager' || actor.role === 'counselor') {
    const row = await tx
      .selectFrom('DataRequest')
      .innerJoin('Person', 'Person.id', 'DataRequest.personId')
      .select(['DataRequest.kind', 'Person.nonDisclosure'])
      .where('DataRequest.id', '=', requestId)
      .where('DataRequest.areaCode', '=', actor.areaCode)
      .executeTakeFirst();
    if (!row || !mayHandle(actor, row)) return notFound;
  }
  return advance(tx, requestMachine, { id: requestId, version, event }, act);
}

/** Beside what the rights to a client say of a counselor: what kind of request, and of whom. */
export function mayHandle(actor: Actor, row: { kind: string; nonDisclosure: boolean }): boolean {
  if (actor.role === 'counselor') return row.kind !== 'inquiry';
  if (actor.role !== 'manager' || !actor.duties.includes('dataProtection')) return false;
  return seesWhere(actor, row);
}

/** Tells the clock from which day on the answer is late. */
export async function planAnswerDay(tx: Tx, requestId: string, dueOn: IsoDate, now: Date): Promise<void> {
  const subject = { subjectType: 'DataRequest', subjectId: requestId, event: 'ANSWER_DAY_PASSED' } as const;
  await dropDeadlines(tx, subject);
  await setDeadline(tx, { ...subject, due: addDays(dueOn, 1) }, now);
}

export async function dropAnswerDay(tx: Tx, requestId: string): Promise<void> {
  await dropDeadlines(tx, {
    subjectType: 'DataRequest',
    subjectId: requestId,
    event: 'ANSWER_DAY_PASSED',
  });
}

/** Staff by name, or a refusal. */
export function handlerOf(actor: Actor): Outcome<{ accountId: string; name: string }> {
  if (actor.role !== 'manager' && actor.role !== 'counselor') return forbidden;
  return { kind: 'ok', value: { accountId: actor.accountId, name: actor.name } };
}
