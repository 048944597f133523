import { sql } from 'kysely';
import { isUuid, type Act } from '#app/core/advance.server.ts';
import { done, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { clientOf } from '#app/features/journey/client-of.server.ts';
import { promiseIsOpen } from '../open-promise.ts';

export type PromiseEnd = { as: 'kept'; report: string } | { as: 'released'; reason: string };

/**
 * Ends a promise of the authority in one of the two ways there are: it is kept, or it is let go for a reason that the
 * person reads in the plan. Whoever serves the person now may do so, whoever gave the promise.
 */
export async function closePromise(
  act: Act,
  { personId, promiseId, end }: { personId: string; promiseId: string; end: PromiseEnd },
): Promise<Outcome<null>> {
  const { actor, now } = act;
  if (!isUuid(promiseId)) return notFound;
  return transaction(async (tx) => {
    const client = await clientOf(tx, act, personId);
    if (!client || actor.role !== 'counselor') return notFound;
    const written =
      end.as === 'kept'
        ? { doneAt: now, ...(end.report && { report: end.report }) }
        : { releasedAt: now, releaseReason: end.reason };
    const { numUpdatedRows } = await tx
      .updateTable('PlanAction as a')
      .from('Plan as l')
      .set({ ...written, closedBy: actor.accountId })
      .whereRef('l.id', '=', 'a.planId')
      .where('a.id', '=', promiseId)
      .where('l.personId', '=', personId)
      .where('l.areaCode', '=', client.areaCode)
      .where(sql<boolean>`${sql.raw(promiseIsOpen)}`)
      .executeTakeFirst();
    return numUpdatedRows === 1n ? done : notFound;
  });
}
