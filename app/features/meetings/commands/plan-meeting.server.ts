import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { oneByOne } from '#app/features/journey/one-by-one.server.ts';
import { dueMeeting } from '../due-meeting.server.ts';
import type { MeetingKind } from '../meeting.machine.ts';

/**
 * A further meeting by service need (380/2023 32 § 1 mom 4 k): to be arranged, without a statutory day. One
 * that waits for its time already is that meeting.
 */
export async function planMeeting(
  act: Act,
  { personId, kind }: { personId: string; kind: MeetingKind },
): Promise<Outcome<{ id: string; version: number }>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return notFound;
  return transaction(async (tx) => {
    const person = await tx
      .selectFrom('Journey')
      .select('personId')
      .where('personId', '=', personId)
      .where(mayTouch(actor, 'write', act.now, 'Journey.personId'))
      .executeTakeFirst();
    if (!person) return notFound;
    await oneByOne(tx, personId);
    const waiting = await tx
      .selectFrom('Meeting')
      .select(['id', 'version'])
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .where('cause', '=', 'need')
      .where('state', '=', '"due"')
      .executeTakeFirst();
    if (waiting) return ok(waiting);
    const { areaCode, accountId } = actor;
    return ok(await dueMeeting(tx, { personId, areaCode, counselorId: accountId, kind, cause: 'need' }, act));
  });
}
