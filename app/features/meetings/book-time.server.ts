import { v7 as uuid } from 'uuid';
import { isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { invalidField, notFound, taken, type Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import type { MeetingCall } from './meeting-choices.ts';
import { meetingChannels, type MeetingChannel } from './meeting.machine.ts';
import { moveMeeting, planReminder, type MeetingTarget } from './move-meeting.server.ts';

/** A stretch of a counselor's time: one that stands free in the diary, or (without an id) one that is named now. */
export type Time = {
  slotId: string | null;
  counselorId: string;
  startsAt: Date;
  endsAt: Date;
  channel: MeetingChannel;
  place: string;
};

export type Booking = MeetingTarget & {
  /** The weighty reason for another way than a visit (380/2023 31 § 3 mom). */
  channelReason?: string;
  /** How the counselor calls the person; left out when the person books. */
  call?: MeetingCall;
};

/**
 * Gives a time to a meeting. The meeting moves first, so that of two bookings of one meeting the slower is `stale`; then
 * the time is claimed where it is still free, so that of two people the slower finds it `taken`.
 */
export async function bookTime(tx: Tx, act: Act, booking: Booking, time: Time): Promise<Outcome<Moved>> {
  const { meetingId, call } = booking;
  const meeting = await bookable(tx, act, meetingId);
  if (!meeting) return notFound;
  const { channel, startsAt } = time;
  if (startsAt <= act.now) return call ? invalidField('startDate', 'past') : taken;
  const channelReason = booking.channelReason?.trim() ?? '';
  if (meeting.kind === 'initialInterview' && channel !== 'visit' && channelReason === '')
    return invalidField('channelReason', 'required');
  const pastDue = meeting.dueOn !== null && isoDate(startsAt) > isoDate(meeting.dueOn);
  const type = call === 'summons' ? 'SUMMON' : 'BOOK_MEETING';
  const moved = await moveMeeting(tx, act, booking, { type, channel, pastDue });
  if (moved.kind !== 'ok') return moved;
  if (!(await claim(tx, meetingId, meeting.areaCode, time))) return taken;
  const { slotId: _slot, ...columns } = time;
  await tx
    .updateTable('Meeting')
    .set({
      ...columns,
      channelReason: channelReason || null,
      changeReason: null,
      wishedChannel: null,
      cancelReason: null,
      ...(call && { call }),
    })
    .where('id', '=', meetingId)
    .execute();
  await planReminder(tx, meetingId, startsAt, act.now);
  return moved;
}

async function bookable(tx: Tx, { actor, now }: Act, meetingId: string) {
  if (!isUuid(meetingId)) return null;
  const rows = tx
    .selectFrom('Meeting')
    .select(['areaCode', 'kind', 'personId', 'dueOn'])
    .where('id', '=', meetingId)
    // A place in a group has the group's time.
    .where('groupSessionId', 'is', null);
  if (actor.role === 'seeker') return rows.where('personId', '=', actor.personId).executeTakeFirst();
  if (actor.role === 'counselor')
    return rows.where(mayTouch(actor, 'write', now, 'Meeting.personId')).executeTakeFirst();
  return null;
}

/** A free time of an area; null for one that is not there. Whether it is still free is asked when it is claimed. */
export async function timeOf(tx: Tx, slotId: string, areaCode: string): Promise<Time | null> {
  if (!isUuid(slotId)) return null;
  const slot = await tx
    .selectFrom('MeetingSlot')
    .select(['channel', 'startsAt', 'endsAt', 'place', 'counselorId'])
    .where('id', '=', slotId)
    .where('areaCode', '=', areaCode)
    .where('offered', '=', true)
    .executeTakeFirst();
  const channel = meetingChannels.find((known) => known === slot?.channel);
  return slot && channel ? { ...slot, slotId, channel } : null;
}

async function claim(tx: Tx, meetingId: string, areaCode: string, time: Time): Promise<boolean> {
  const { slotId, ...stretch } = time;
  if (slotId === null) return occupy(tx, { ...stretch, areaCode, meetingId });
  const claimed = await tx
    .updateTable('MeetingSlot')
    .set({ meetingId })
    .where('id', '=', slotId)
    .where('meetingId', 'is', null)
    .where('groupSessionId', 'is', null)
    .executeTakeFirst();
  return claimed.numUpdatedRows === 1n;
}

type Stretch = Omit<Time, 'slotId'> & { areaCode: string } & (
    { meetingId: string } | { groupSessionId: string }
  );

/**
 * Takes a stretch of the counselor's time for one purpose. Own free times under it give way; a booked one does not, and
 * whoever books at the same moment loses to the database's own rule against overlaps.
 */
export async function occupy(tx: Tx, stretch: Stretch): Promise<boolean> {
  await tx
    .deleteFrom('MeetingSlot')
    .where('counselorId', '=', stretch.counselorId)
    .where('meetingId', 'is', null)
    .where('groupSessionId', 'is', null)
    .where('startsAt', '<', stretch.endsAt)
    .where('endsAt', '>', stretch.startsAt)
    .execute();
  const taken = await tx
    .insertInto('MeetingSlot')
    .values({ ...stretch, id: uuid(), offered: false })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
}

export async function hasBegun(tx: Tx, meetingId: string, { now }: Act): Promise<boolean> {
  const meeting = await tx
    .selectFrom('Meeting')
    .select('startsAt')
    .where('id', '=', meetingId)
    .executeTakeFirst();
  return meeting?.startsAt != null && meeting.startsAt <= now;
}
