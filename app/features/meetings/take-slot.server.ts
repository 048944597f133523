import { isUuid, type Act } from '#app/core/advance.server.ts';
import { invalidField, notFound, ok, taken, type Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { meetingChannels, type MeetingChannel } from './meeting.machine.ts';

export type SlotChoice = {
  meetingId: string;
  version?: number;
  slotId: string;
  /** The weighty reason for another way than a visit (380/2023 31 § 3 mom). */
  channelReason?: string;
};

/**
 * Gives a free time to a meeting and writes it there. Only a time of the meeting's own area that has not begun; the row
 * is claimed where it is still free, so that the slower of two finds it `taken`.
 */
export async function takeSlot(tx: Tx, choice: SlotChoice, act: Act): Promise<Outcome<MeetingChannel>> {
  const { meetingId, slotId } = choice;
  if (!isUuid(slotId) || !isUuid(meetingId)) return notFound;
  const meeting = await tx
    .selectFrom('Meeting')
    .select(['areaCode', 'kind', 'personId'])
    .where('id', '=', meetingId)
    .executeTakeFirst();
  if (!meeting || (act.actor.role === 'seeker' && meeting.personId !== act.actor.personId)) return notFound;
  const slot = await tx
    .selectFrom('MeetingSlot')
    .select(['channel', 'startsAt', 'endsAt', 'place', 'counselorId'])
    .where('id', '=', slotId)
    .where('areaCode', '=', meeting.areaCode)
    .executeTakeFirst();
  const channel = meetingChannels.find((known) => known === slot?.channel);
  if (!slot || !channel) return notFound;
  const channelReason = choice.channelReason?.trim() ?? '';
  if (meeting.kind === 'initialInterview' && channel !== 'visit' && channelReason === '')
    return invalidField('channelReason', 'required');
  const claimed = await tx
    .updateTable('MeetingSlot')
    .set({ meetingId })
    .where('id', '=', slotId)
    .where('meetingId', 'is', null)
    .where('startsAt', '>', act.now)
    .executeTakeFirst();
  if (claimed.numUpdatedRows !== 1n) return taken;
  await tx
    .updateTable('Meeting')
    .set({
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      place: slot.place,
      channel,
      channelReason: channelReason || null,
      counselorId: slot.counselorId,
    })
    .where('id', '=', meetingId)
    .execute();
  return ok(channel);
}

export async function freeSlot(tx: Tx, meetingId: string): Promise<void> {
  await tx.updateTable('MeetingSlot').set({ meetingId: null }).where('meetingId', '=', meetingId).execute();
}

export async function hasBegun(tx: Tx, meetingId: string, { now }: Act): Promise<boolean> {
  const meeting = await tx
    .selectFrom('Meeting')
    .select('startsAt')
    .where('id', '=', meetingId)
    .executeTakeFirst();
  return meeting?.startsAt != null && meeting.startsAt <= now;
}
