import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { dropDeadlines, setDeadline } from '#app/core/deadlines.server.ts';
import type { EventInput } from '#app/core/machine.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { mayTouch } from '#app/core/rights.sql.server.ts';
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

/** How long before a meeting the person is reminded of it. Our own choice. */
const REMIND_BEFORE = 24 * 3_600_000;

/** A reminder the day before; none for a meeting that is sooner than that. */
export async function planReminder(tx: Tx, meetingId: string, startsAt: Date, now: Date): Promise<void> {
  const due = new Date(startsAt.getTime() - REMIND_BEFORE);
  const subject = { subjectType: 'Meeting', subjectId: meetingId, event: 'REMIND_OF_MEETING' } as const;
  await dropDeadlines(tx, subject);
  if (due > now) await setDeadline(tx, { ...subject, due }, now);
}

/** The time of a meeting that does not take place as booked is free again for others, if it was ever offered to them. */
export async function releaseTime(tx: Tx, meetingId: string): Promise<void> {
  await tx
    .deleteFrom('MeetingSlot')
    .where('meetingId', '=', meetingId)
    .where('offered', '=', false)
    .execute();
  await tx.updateTable('MeetingSlot').set({ meetingId: null }).where('meetingId', '=', meetingId).execute();
  await dropDeadlines(tx, { subjectType: 'Meeting', subjectId: meetingId, event: 'REMIND_OF_MEETING' });
}

/** The same, and the meeting forgets the time. */
export async function freeTime(tx: Tx, meetingId: string): Promise<void> {
  await releaseTime(tx, meetingId);
  await tx
    .updateTable('Meeting')
    .set({ startsAt: null, endsAt: null, channel: null, place: null, channelReason: null })
    .where('id', '=', meetingId)
    .execute();
}

/** The meeting as the counselor's command needs it before it decides on an event; null outside the counselor's area. */
export async function meetingOf(tx: Tx, { actor, now }: Act, meetingId: string) {
  if (actor.role !== 'counselor') return null;
  const row = await tx
    .selectFrom('Meeting')
    .select(['id', 'personId', 'areaCode', 'counselorId', 'kind', 'cause', 'startsAt', 'channel', 'context'])
    .where('id', '=', meetingId)
    .where(mayTouch(actor, 'write', now, 'Meeting.personId'))
    .executeTakeFirst();
  return row ?? null;
}
