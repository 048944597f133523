import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, notAllowed, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { lockSession } from '../group-place.server.ts';
import type { GroupAbsence } from '../meeting-choices.ts';
import { moveMeeting } from '../move-meeting.server.ts';

export type Attendance = { meetingId: string; version: number; present: boolean; cause: GroupAbsence | null };

/** Who was there and who was not, with the cause where it is known. Coming was free, so nothing follows for anybody. */
export async function recordAttendance(
  act: Act,
  { sessionId, people }: { sessionId: string; people: Attendance[] },
): Promise<Outcome<{ present: number; absent: number }>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  if (people.length === 0) return invalidField('people', 'choose');
  return transaction(async (tx) => {
    const session = await lockSession(tx, sessionId, actor.areaCode);
    if (!session) return notFound;
    if (session.cancelledAt || session.startsAt > now) return notAllowed;
    const result = { present: 0, absent: 0 };
    for (const { meetingId, version, present, cause } of people) {
      const place = await tx
        .selectFrom('Meeting')
        .select('id')
        .where('id', '=', meetingId)
        .where('groupSessionId', '=', session.id)
        .executeTakeFirst();
      if (!place) return notFound;
      const event = present
        ? ({ type: 'RECORD_ATTENDANCE' } as const)
        : ({ type: 'RECORD_ABSENCE', firstStep: null } as const);
      const moved = await moveMeeting(tx, act, { meetingId, version }, event);
      if (moved.kind !== 'ok') return moved;
      await tx
        .updateTable('Meeting')
        .set(present ? { heldAt: session.endsAt } : { absenceReason: cause ?? 'unknown' })
        .where('id', '=', meetingId)
        .execute();
      result[present ? 'present' : 'absent']++;
    }
    return ok(result);
  });
}
