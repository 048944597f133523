import type { Act, Moved } from '#app/core/advance.server.ts';
import { notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { firstStepAfterNeglect } from '#app/features/obligations/earlier-neglects.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { meetingOf, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/**
 * The person did not come. Nothing follows by itself: they are heard first. The law of the day of the absence says
 * whether the furthest first step is a reminder or a request for a statement.
 */
export async function recordAbsence(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const meeting = await meetingOf(tx, act, target.meetingId);
    if (!meeting) return notFound;
    if (!meeting.startsAt || meeting.startsAt > act.now) return notAllowed;
    const date = isoDate(meeting.startsAt);
    const { personId } = meeting;
    const firstStep = await firstStepAfterNeglect(tx, { personId, date, kind: 'noShow' });
    return moveMeeting(tx, act, target, { type: 'RECORD_ABSENCE', firstStep });
  });
}
