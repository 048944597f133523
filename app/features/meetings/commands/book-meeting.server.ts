import { isUuid, type Act, type Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { bookTime, timeOf, type Booking } from '../book-time.server.ts';

export type SlotChoice = Booking & { slotId: string };

/** Books a free time for a meeting that is due or has times proposed. Two people never get the same time: the second is `taken`. */
export async function bookMeeting(act: Act, input: SlotChoice): Promise<Outcome<Moved>> {
  return transaction((tx) => bookSlot(tx, act, input));
}

/** The same inside another command's transaction. Only a time of the meeting's own area. */
export async function bookSlot(
  tx: Tx,
  act: Act,
  { slotId, ...booking }: SlotChoice,
): Promise<Outcome<Moved>> {
  if (!isUuid(booking.meetingId)) return notFound;
  const meeting = await tx
    .selectFrom('Meeting')
    .select('areaCode')
    .where('id', '=', booking.meetingId)
    .executeTakeFirst();
  const time = meeting && (await timeOf(tx, slotId, meeting.areaCode));
  return time ? bookTime(tx, act, booking, time) : notFound;
}
