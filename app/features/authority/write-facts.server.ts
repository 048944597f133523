import type { Updateable } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import type { Database } from '#app/db/database.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import type { Upcoming } from './stored-facts.ts';

type Facts = Omit<Updateable<Database['AuthorityFacts']>, 'personId' | 'updatedAt'>;

/** Writes down what is known now; what is not named stays as it was. */
export async function writeFacts(tx: Tx, personId: string, facts: Facts, { now }: Act): Promise<void> {
  const known = { ...facts, updatedAt: now };
  await tx
    .insertInto('AuthorityFacts')
    .values({ personId, ...known })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(known))
    .execute();
}

/** What is to change on a known day. The clock comes back to it then; a later report takes the place of an earlier one. */
export async function writeUpcoming(
  tx: Tx,
  target: { personId: string; journeyId: string },
  upcoming: Upcoming | null,
  act: Act,
): Promise<void> {
  const { personId, journeyId } = target;
  const deadline = { subjectType: 'Journey', subjectId: journeyId, event: 'REPORTED_DAY_REACHED' } as const;
  await dropDeadlines(tx, deadline);
  if (upcoming) await setDeadline(tx, { ...deadline, due: upcoming.on }, act.now);
  await writeFacts(tx, personId, { upcoming, reportedOn: isoDate(act.now) }, act);
}

/** The notice no longer holds: the person has gone back, moved, or given another one. */
export async function endSwitchNotice(tx: Tx, personId: string, act: Act): Promise<void> {
  await tx
    .updateTable('SwitchNotice')
    .set({ endedOn: isoDate(act.now) })
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .execute();
  await writeFacts(tx, personId, { switchNoticeId: null }, act);
}
