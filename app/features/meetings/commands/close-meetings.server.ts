import { advance, type Act } from '#app/core/advance.server.ts';
import { done, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { meetingMachine } from '../meeting.machine.ts';
import { releaseTime } from '../move-meeting.server.ts';

/** Cancels a person's open meetings when jobseeking ends and gives the booked times back to others. */
export async function closeMeetings(act: Act, { personId }: { personId: string }): Promise<Outcome<null>> {
  return transaction(async (tx) => {
    const meetings = await tx
      .selectFrom('Meeting')
      .select(['id', 'startsAt'])
      .where('personId', '=', personId)
      .execute();
    for (const { id, startsAt } of meetings) {
      const moved = await advance(tx, meetingMachine, { id, event: { type: 'JOBSEEKING_ENDED' } }, act);
      if (moved.kind === 'ok' && (!startsAt || startsAt > act.now)) await releaseTime(tx, id);
    }
    return done;
  });
}
