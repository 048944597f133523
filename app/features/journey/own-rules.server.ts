import type { CounselorActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { answerLastDay, defaultOwnRules, type OwnRules } from '#app/rules/validity.ts';

/** What the authority of an area has set itself where no act does; the defaults where it has set nothing. */
export async function ownRulesOf(db: Pick<Tx, 'selectFrom'>, areaCode: string): Promise<OwnRules> {
  const row = await db
    .selectFrom('AreaRule')
    .select(['renewalMonths', 'renewalDays', 'answerDays'])
    .where('areaCode', '=', areaCode)
    .executeTakeFirst();
  return row ?? defaultOwnRules;
}

/** The last day to answer somebody who asks on a day, where nobody gives the person longer. */
export async function answerDayOf(
  db: Pick<Tx, 'selectFrom'>,
  areaCode: string,
  askedOn: IsoDate,
): Promise<IsoDate> {
  return answerLastDay(askedOn, await ownRulesOf(db, areaCode)).due;
}

/** The last day to answer that a counselor's page suggests. */
export const suggestedAnswerDay = (actor: CounselorActor, now: Date): Promise<IsoDate> =>
  answerDayOf(kysely, actor.areaCode, isoDate(now));
