import { setDeadline, type NewDeadline } from '#app/core/deadlines.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { addDays, isoDate, type IsoDate } from '#app/rules/dates.ts';
import { answerDayOf } from './own-rules.server.ts';

/**
 * The last day to answer what is asked of a person today: the one that is given, or the area's own. The clock sends the
 * event when that day has passed.
 */
export async function awaitAnswer(
  tx: Tx,
  asked: Pick<NewDeadline, 'subjectType' | 'subjectId' | 'event'> & { areaCode: string },
  given: IsoDate | null | undefined,
  now: Date,
): Promise<IsoDate> {
  const { areaCode, ...passing } = asked;
  const due = given ?? (await answerDayOf(tx, areaCode, isoDate(now)));
  await setDeadline(tx, { ...passing, due: addDays(due, 1) }, now);
  return due;
}
