import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, notAllowed, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { dueMeeting } from '../due-meeting.server.ts';
import { isComing, lockSession, placeOf } from '../group-place.server.ts';
import { moveMeeting } from '../move-meeting.server.ts';

/** Invites clients of the area to a session. Who has a place or an invitation already gets no second one. */
export async function inviteToGroup(
  act: Act,
  { sessionId, personIds }: { sessionId: string; personIds: string[] },
): Promise<Outcome<{ invited: number; already: number }>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  if (personIds.length === 0) return invalidField('personIds', 'choose');
  return transaction(async (tx) => {
    const session = await lockSession(tx, sessionId, actor.areaCode);
    if (!session) return notFound;
    if (!isComing(session, act)) return notAllowed;
    const clients = await tx
      .selectFrom('Journey')
      .select('personId')
      .where(mayTouch(actor, 'write', act.now, 'Journey.personId'))
      .where('personId', 'in', personIds)
      .execute();
    const { areaCode, counselorId, id: groupSessionId } = session;
    const result = { invited: 0, already: 0 };
    for (const { personId } of clients) {
      if (await placeOf(tx, sessionId, personId)) {
        result.already++;
        continue;
      }
      const place = {
        personId,
        areaCode,
        counselorId,
        groupSessionId,
        kind: 'groupSession',
        cause: 'group',
      } as const;
      const { id } = await dueMeeting(tx, place, act);
      const moved = await moveMeeting(tx, act, { meetingId: id }, { type: 'INVITE_TO_GROUP' });
      if (moved.kind !== 'ok') return moved;
      await tx.updateTable('Meeting').set({ call: 'invitation' }).where('id', '=', id).execute();
      result.invited++;
    }
    return ok(result);
  });
}
