import type { Act, Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { dayOf } from '#app/rules/dates.ts';
import { contactMissed } from '#app/rules/neglect.ts';
import { moveHearing, type HearingTarget } from '../hearings-of.server.ts';
import { missesOf } from '../misses-of.server.ts';

/**
 * A human has read the answer, or the time to answer has passed, and finds no acceptable reason. The law of the day on
 * which it happened says whether a decision against the person is possible at all.
 */
export async function findNoReason(
  act: Act,
  { assessment, ...target }: HearingTarget & { assessment: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const hearing = await tx
      .selectFrom('Hearing')
      .select(['id', 'personId', 'about', 'happenedOn'])
      .where('id', '=', target.hearingId)
      .executeTakeFirst();
    if (!hearing) return notFound;
    const mayDecide = hearing.about === 'contactMissed' ? await mayEnd(tx, hearing) : true;
    const moved = await moveHearing(tx, act, target, { type: 'FIND_NO_REASON', mayDecide });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('Hearing')
      .set({ assessment, assessedAt: act.now })
      .where('id', '=', target.hearingId)
      .execute();
    return moved;
  });
}

async function mayEnd(tx: Tx, hearing: { id: string; personId: string; happenedOn: Date }): Promise<boolean> {
  const date = dayOf(hearing.happenedOn);
  const before = await missesOf(tx, hearing.personId, date, hearing.id);
  return contactMissed({ date, missesIn12Months: before.length + 1, validReason: null }).mayEnd;
}
