import { sql } from 'kysely';
import { isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { notAllowed, notFound, taken, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { meetingChannel } from './meeting.schema.server.ts';
import { moveMeeting, planReminder, type MeetingTarget } from './move-meeting.server.ts';

/** A coming session of an area, locked, so that two people never get the last place. */
export async function lockSession(tx: Tx, sessionId: string, areaCode: string) {
  if (!isUuid(sessionId)) return null;
  const session = await tx
    .selectFrom('GroupSession')
    .selectAll()
    .where('id', '=', sessionId)
    .where('areaCode', '=', areaCode)
    .forUpdate()
    .executeTakeFirst();
  return session ?? null;
}
export type LockedSession = NonNullable<Awaited<ReturnType<typeof lockSession>>>;

export const isComing = ({ cancelledAt, startsAt }: LockedSession, { now }: Act): boolean =>
  cancelledAt === null && startsAt > now;

/** A person's own place in a session, whatever state it is in. */
export async function placeOf(tx: Tx, sessionId: string, personId: string) {
  const place = await tx
    .selectFrom('Meeting')
    .select(['id', 'version'])
    .where('groupSessionId', '=', sessionId)
    .where('personId', '=', personId)
    .where(sql<boolean>`"state" <> '"cancelled"'`)
    .executeTakeFirst();
  return place ?? null;
}

/** Takes a place for a meeting that stands for one person in the session, if there is room. */
export async function takePlace(
  tx: Tx,
  act: Act,
  session: LockedSession,
  target: MeetingTarget,
): Promise<Outcome<Moved>> {
  if (!isComing(session, act)) return notAllowed;
  const { count } = await tx
    .selectFrom('Meeting')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('groupSessionId', '=', session.id)
    .where(sql<boolean>`"state" = '"booked"'`)
    .executeTakeFirstOrThrow();
  if (Number(count) >= session.capacity) return taken;
  const channel = meetingChannel.parse(session.channel);
  const moved = await moveMeeting(tx, act, target, { type: 'BOOK_MEETING', channel, pastDue: false });
  if (moved.kind !== 'ok') return moved;
  const { startsAt, endsAt, place, counselorId } = session;
  await tx
    .updateTable('Meeting')
    .set({ startsAt, endsAt, place, counselorId, channel })
    .where('id', '=', target.meetingId)
    .execute();
  await planReminder(tx, target.meetingId, startsAt, act.now);
  return moved;
}

/** The session in which a meeting is a place, within the area of whoever asks. */
export async function sessionOfMeeting(tx: Tx, act: Act, meetingId: string): Promise<Outcome<LockedSession>> {
  if (!isUuid(meetingId)) return notFound;
  const { actor } = act;
  const rows = tx.selectFrom('Meeting').select(['groupSessionId', 'areaCode']).where('id', '=', meetingId);
  const row =
    actor.role === 'seeker'
      ? await rows.where('personId', '=', actor.personId).executeTakeFirst()
      : actor.role === 'counselor'
        ? await rows.where(mayTouch(actor, 'write', act.now, 'Meeting.personId')).executeTakeFirst()
        : undefined;
  const session = row?.groupSessionId && (await lockSession(tx, row.groupSessionId, row.areaCode));
  return session ? { kind: 'ok', value: session } : notFound;
}
