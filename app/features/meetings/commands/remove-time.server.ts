import type { Act } from '#app/core/advance.server.ts';
import { done, forbidden, notFound, taken, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';

/** Takes back one of the counselor's own free times; a booked one is called off on its meeting, a group's with the group. */
export async function removeTime(act: Act, { slotId }: { slotId: string }): Promise<Outcome<null>> {
  const { actor } = act;
  if (actor.role !== 'counselor') return forbidden;
  return transaction(async (tx) => {
    const slot = await tx
      .selectFrom('MeetingSlot')
      .select(['id', 'meetingId', 'groupSessionId'])
      .where('id', '=', slotId)
      .where('counselorId', '=', actor.accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!slot) return notFound;
    if (slot.meetingId || slot.groupSessionId) return taken;
    await tx.deleteFrom('MeetingSlot').where('id', '=', slot.id).execute();
    return done;
  });
}
