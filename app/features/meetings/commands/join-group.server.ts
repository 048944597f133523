import type { Act, Moved } from '#app/core/advance.server.ts';
import { notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { actedFor } from '#app/features/journey/acted-for.server.ts';
import { dueMeeting } from '../due-meeting.server.ts';
import { lockSession, placeOf, sessionOfMeeting, takePlace } from '../group-place.server.ts';
import type { MeetingTarget } from '../move-meeting.server.ts';

/** The person signs up to an open session of their own area; somebody who is already in it is not signed up twice. */
export async function joinGroup(
  act: Act,
  { sessionId, personId: client }: { sessionId: string; personId?: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const personId = await actedFor(tx, act, client);
    if (personId === null) return notFound;
    const journey = await tx
      .selectFrom('Journey')
      .select(['areaCode', 'state'])
      .where('personId', '=', personId)
      .executeTakeFirst();
    if (!journey || !Object.hasOwn(Object(journey.state), 'active')) return notFound;
    const session = await lockSession(tx, sessionId, journey.areaCode);
    if (!session) return notFound;
    const place = await placeOf(tx, sessionId, personId);
    if (place) return takePlace(tx, act, session, { meetingId: place.id });
    if (!session.open) return notAllowed;
    const { areaCode, counselorId, id: groupSessionId } = session;
    const { id } = await dueMeeting(
      tx,
      { personId, areaCode, counselorId, groupSessionId, kind: 'groupSession', cause: 'group' },
      act,
    );
    return takePlace(tx, act, session, { meetingId: id });
  });
}

/** Says yes to an invitation to a session. */
export async function acceptGroupInvitation(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const session = await sessionOfMeeting(tx, act, target.meetingId);
    return session.kind === 'ok' ? takePlace(tx, act, session.value, target) : session;
  });
}
