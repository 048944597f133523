import { v7 as uuid } from 'uuid';
import { json } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { startOfDay, type IsoDate } from '#app/rules/dates.ts';
import type { MachineTable } from './machine.ts';

export type NewDeadline = {
  subjectType: MachineTable;
  subjectId: string;
  /** The event that the clock sends to the subject. */
  event: string;
  /** From the beginning of this day in Finland, or at this instant. */
  due: IsoDate | Date;
  /** The rule's own reason, shown as "why this date". */
  why?: object;
};

/** Plans an event of the clock as a row of the same transaction. Asking twice for the same day plans it once. */
export async function setDeadline(tx: Tx, deadline: NewDeadline, now: Date): Promise<void> {
  await setDeadlines(tx, [deadline], now);
}

/** Several at once, in the order in which they are given where they are due at the same time. */
export async function setDeadlines(tx: Tx, deadlines: readonly NewDeadline[], now: Date): Promise<void> {
  if (deadlines.length === 0) return;
  await tx
    .insertInto('Deadline')
    .values(
      deadlines.map(({ subjectType, subjectId, event, due, why }) => ({
        id: uuid(),
        subjectType,
        subjectId,
        event,
        dueAt: typeof due === 'string' ? startOfDay(due) : due,
        why: why ? json(why) : null,
        createdAt: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['subjectType', 'subjectId', 'event', 'dueAt']).doNothing())
    .execute();
}

/** Takes back what is planned and not yet done of one event, or of all of a subject's. */
export async function dropDeadlines(
  tx: Tx,
  subject: Pick<NewDeadline, 'subjectType' | 'subjectId'> & { event?: string },
): Promise<void> {
  await tx
    .deleteFrom('Deadline')
    .where('subjectType', '=', subject.subjectType)
    .where('subjectId', '=', subject.subjectId)
    .where('doneAt', 'is', null)
    .$if(subject.event !== undefined, (query) => query.where('event', '=', subject.event ?? ''))
    .execute();
}
