import { sql } from 'kysely';
import type { Act, Moved } from '#app/core/advance.server.ts';
import { invalidField, notFound, taken, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import type { MeetingChannel } from '../meeting.machine.ts';
import { meetingChannel } from '../meeting.schema.server.ts';
import { meetingOf, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

type OwnTime = { startsAt: Date; minutes: number; channel: MeetingChannel; place: string };
type Time = {
  counselorId: string;
  startsAt: Date;
  endsAt: Date;
  channel: MeetingChannel;
  place: string;
  slotId: string | null;
};

/**
 * Books a time for the client: one of the area's free times, or a time that the counselor names. The initial interview is
 * held at the office; another way needs a weighty reason (380/2023 31 § 3 mom).
 */
export async function bookForClient(
  act: Act,
  input: MeetingTarget & ({ slotId: string } | OwnTime) & { channelReason?: string },
): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const meeting = await meetingOf(tx, act, input.meetingId);
    if (!meeting) return notFound;
    const time = 'slotId' in input ? await freeSlot(tx, act, input.slotId) : ownTime(act, input);
    if (!time) return taken;
    if (time.startsAt <= act.now) return invalidField('startDate', 'past');
    if (await isBooked(tx, time)) return taken;
    const channelReason = input.channelReason ?? '';
    if (meeting.kind === 'initialInterview' && time.channel !== 'visit' && channelReason === '')
      return invalidField('channelReason', 'required');
    const moved = await moveMeeting(tx, act, input, { type: 'BOOK_MEETING', channel: time.channel });
    if (moved.kind === 'ok') await keepTime(tx, input.meetingId, time, channelReason);
    return moved;
  });
}

async function freeSlot(tx: Tx, { actor }: Act, slotId: string): Promise<Time | null> {
  if (actor.role !== 'counselor') return null;
  const slot = await tx
    .selectFrom('MeetingSlot')
    .select(['id', 'counselorId', 'startsAt', 'endsAt', 'channel', 'place'])
    .where('id', '=', slotId)
    .where('areaCode', '=', actor.areaCode)
    .where('meetingId', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return slot ? { ...slot, channel: meetingChannel.parse(slot.channel), slotId: slot.id } : null;
}

function ownTime({ actor }: Act, { startsAt, minutes, channel, place }: OwnTime): Time | null {
  if (actor.role !== 'counselor') return null;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { counselorId: actor.accountId, startsAt, endsAt, channel, place, slotId: null };
}

async function isBooked(tx: Tx, { counselorId, startsAt, endsAt }: Time): Promise<boolean> {
  const other = await tx
    .selectFrom('Meeting')
    .select('id')
    .where('counselorId', '=', counselorId)
    .where('startsAt', '<', endsAt)
    .where('endsAt', '>', startsAt)
    .where(sql<boolean>`"state" = '"booked"'::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

async function keepTime(tx: Tx, meetingId: string, time: Time, channelReason: string): Promise<void> {
  const { slotId, counselorId, startsAt, endsAt, channel, place } = time;
  await tx
    .updateTable('Meeting')
    .set({ counselorId, startsAt, endsAt, channel, place, channelReason: channelReason || null })
    .where('id', '=', meetingId)
    .execute();
  if (slotId) await tx.updateTable('MeetingSlot').set({ meetingId }).where('id', '=', slotId).execute();
}
