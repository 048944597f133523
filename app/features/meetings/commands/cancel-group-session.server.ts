import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isComing, lockSession } from '../group-place.server.ts';
import { freeTime, moveMeeting } from '../move-meeting.server.ts';

/** The session does not take place: each who was in it or invited to it is told, with the reason. */
export async function cancelGroupSession(
  act: Act,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<Outcome<null>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    const session = await lockSession(tx, sessionId, actor.areaCode);
    if (!session) return notFound;
    if (!isComing(session, act)) return notAllowed;
    await tx
      .updateTable('GroupSession')
      .set({ cancelledAt: now, cancelReason: reason })
      .where('id', '=', session.id)
      .execute();
    await tx.deleteFrom('MeetingSlot').where('groupSessionId', '=', session.id).execute();
    const places = await tx
      .selectFrom('Meeting')
      .select('id')
      .where('groupSessionId', '=', session.id)
      .where(sql<boolean>`"state" in ('"proposed"', '"booked"')`)
      .execute();
    for (const { id } of places) {
      const moved = await moveMeeting(tx, act, { meetingId: id }, { type: 'CANCEL_MEETING' });
      if (moved.kind !== 'ok') return moved;
      await freeTime(tx, id);
      await tx.updateTable('Meeting').set({ cancelReason: reason }).where('id', '=', id).execute();
    }
    return done;
  });
}
