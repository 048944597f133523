import { advance } from '#app/core/advance.server.ts';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { dueMeeting } from '#app/features/meetings/due-meeting.server.ts';
import { actAs, startJourney, value } from './factories.ts';

/** A person registers and has a meeting on 25 November 2026 at a quarter past ten at Kamreerintie 3; answers its id. */
export async function bookedMeeting(seeker: SeekerActor, counselor: CounselorActor): Promise<string> {
  const journeyId = await startJourney(seeker);
  for (const event of [
    { type: 'SAVE_DETAILS', details: 'complete', servedBy: 'area' },
    { type: 'COMPLETE_REGISTRATION' },
  ] as const)
    value(await transaction((tx) => advance(tx, journeyMachine, { id: journeyId, event }, actAs(seeker))));
  const { personId } = seeker;
  const { areaCode } = counselor;
  const { id: meetingId } = await transaction((tx) =>
    dueMeeting(tx, { personId, areaCode, kind: 'initialInterview' }, actAs(counselor)),
  );
  const time = { startsAt: new Date('2026-11-25T10:15:00+02:00'), minutes: 45, channel: 'visit' } as const;
  value(await bookForClient(actAs(counselor), { meetingId, ...time, place: 'Kamreerintie 3' }));
  return meetingId;
}
