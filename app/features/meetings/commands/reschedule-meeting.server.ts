import type { Act, Moved } from '#app/core/advance.server.ts';
import { notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { hasBegun } from '../book-time.server.ts';
import { moveMeeting, releaseTime } from '../move-meeting.server.ts';
import { bookSlot, type SlotChoice } from './book-meeting.server.ts';

/**
 * Changes a booked time for another free one in one step, before it begins. Told in advance and accepted: nothing was
 * left undone (1290/2002 2 a:11).
 */
export async function rescheduleMeeting(act: Act, input: SlotChoice): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const { meetingId, version, ...choice } = input;
    const given = await moveMeeting(tx, act, { meetingId, version }, { type: 'RESCHEDULE_MEETING' });
    if (given.kind !== 'ok') return given;
    if (await hasBegun(tx, meetingId, act)) return notAllowed;
    await releaseTime(tx, meetingId);
    return bookSlot(tx, act, { meetingId, ...choice });
  });
}
