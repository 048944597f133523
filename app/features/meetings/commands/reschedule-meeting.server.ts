import { advance, type Act, type Moved } from '#app/core/advance.server.ts';
import { notAllowed, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { meetingMachine } from '../meeting.machine.ts';
import { freeSlot, hasBegun, takeSlot, type SlotChoice } from '../take-slot.server.ts';

/** Changes a booked time for another free one, before it begins (306/2019: the same in every channel). */
export async function rescheduleMeeting(act: Act, input: SlotChoice): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const { meetingId: id, version } = input;
    const given = await advance(
      tx,
      meetingMachine,
      { id, version, event: { type: 'RESCHEDULE_MEETING' } },
      act,
    );
    if (given.kind !== 'ok') return given;
    if (await hasBegun(tx, id, act)) return notAllowed;
    await freeSlot(tx, id);
    const slot = await takeSlot(tx, input, act);
    if (slot.kind !== 'ok') return slot;
    return advance(tx, meetingMachine, { id, event: { type: 'BOOK_MEETING', channel: slot.value } }, act);
  });
}
