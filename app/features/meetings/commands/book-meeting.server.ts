import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import type { Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { meetingMachine } from '../meeting.machine.ts';
import { takeSlot, type SlotChoice } from '../take-slot.server.ts';

/** Books a free time for a meeting that is due or has times proposed. Two people never get the same time: the second is `taken`. */
export async function bookMeeting(act: Act, input: SlotChoice): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const slot = await takeSlot(tx, input, act);
    if (slot.kind !== 'ok') return slot;
    const event = { type: 'BOOK_MEETING' as const, channel: slot.value };
    return advance(tx, meetingMachine, { id: input.meetingId, version: input.version, event }, act);
  });
}
