import { advance, type Act } from '#app/core/advance.server.ts';
import { consequenceOf } from '#app/core/actor.ts';
import type { Tx } from '#app/db/transaction.server.ts';
import { meetingMachine } from './meeting.machine.ts';
import { freeTime } from './move-meeting.server.ts';

/**
 * Another authority serves the person: times booked or offered with the old one are called off and free again for others.
 * The meetings stay due on the days they were given, and wait for a counselor of the new authority.
 */
export async function releaseMeetings(tx: Tx, personId: string, act: Act): Promise<void> {
  const meetings = await tx
    .selectFrom('Meeting')
    .select('id')
    .where('personId', '=', personId)
    .where('heldAt', 'is', null)
    .execute();
  const consequence = { ...act, actor: consequenceOf(act.actor) };
  for (const { id } of meetings) {
    const target = { id, event: { type: 'CANCEL_MEETING' as const } };
    const moved = await advance(tx, meetingMachine, target, consequence);
    if (moved.kind === 'ok') await freeTime(tx, id);
    await tx.updateTable('Meeting').set({ counselorId: null }).where('id', '=', id).execute();
  }
}
