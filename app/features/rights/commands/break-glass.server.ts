import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, type Outcome } from '#app/core/outcome.ts';
import { mayBreakGlass, ruleFor } from '#app/core/rights.ts';
import { json } from '#app/db/database.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { addDays, isoDate, startOfDay } from '#app/rules/dates.ts';
import type { BreakGlassKind } from '../break-glass.ts';
import { standingOf } from '../client-standing.server.ts';

/**
 * Opens a colleague's client for the rest of the day, with a reason. The client and the client's counselor are told. Whoever
 * may open the client anyhow needs none; who is not there for this reader cannot be opened.
 */
export async function breakGlass(
  { actor, now }: Act,
  { personId, kind, reason }: { personId: string; kind: BreakGlassKind; reason: string },
): Promise<Outcome<null>> {
  if (actor.role !== 'counselor') return forbidden;
  const client = await standingOf(actor, 'personId', personId, now);
  if (!client) return notFound;
  if (ruleFor(actor, client, client, 'read')) return done;
  if (!mayBreakGlass(actor, client, client)) return notFound;
  const id = uuid();
  const until = startOfDay(addDays(isoDate(now), 1));
  return transaction(async (tx) => {
    const { accountId } = actor;
    await tx
      .insertInto('BreakGlass')
      .values({ id, accountId, personId, kind, reason, from: now, until })
      .execute();
    await tx
      .insertInto('Outbox')
      .values({
        type: 'client-opened',
        params: json({}),
        subjectType: 'BreakGlass',
        subjectId: id,
        version: 0,
        personId,
        actorRole: actor.role,
        actorId: accountId,
        at: now,
        availableAt: now,
      })
      .execute();
    return done;
  });
}
