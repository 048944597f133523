import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { meetingMachine } from './meeting.machine.ts';

export type MeetingTarget = { meetingId: string; version?: number };

/** One event to one meeting, as the page showed it. */
export function moveMeeting(
  tx: Tx,
  act: Act,
  { meetingId, version }: MeetingTarget,
  event: EventInput<typeof meetingMachine>,
): Promise<Outcome<Moved>> {
  return advance(tx, meetingMachine, { id: meetingId, version, event }, act);
}

/** The time of a meeting that does not take place as booked is free again for others. */
export async function freeTime(tx: Tx, meetingId: string): Promise<void> {
  await tx.updateTable('MeetingSlot').set({ meetingId: null }).where('meetingId', '=', meetingId).execute();
  await tx
    .updateTable('Meeting')
    .set({ startsAt: null, endsAt: null, channel: null, place: null, channelReason: null })
    .where('id', '=', meetingId)
    .execute();
}

/** The meeting as the counselor's command needs it before it decides on an event; null outside the counselor's area. */
export async function meetingOf(tx: Tx, { actor }: Act, meetingId: string) {
  if (actor.role !== 'counselor') return null;
  const row = await tx
    .selectFrom('Meeting')
    .select(['id', 'personId', 'areaCode', 'counselorId', 'kind', 'startsAt', 'channel', 'context'])
    .where('id', '=', meetingId)
    .where('areaCode', '=', actor.areaCode)
    .executeTakeFirst();
  return row ?? null;
}
