import type { Act, Moved } from '#app/core/advance.server.ts';
import { notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { countAbsence } from '#app/features/hearings/count-absence.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { noShowCounts } from '#app/rules/neglect.ts';
import { dueMeeting } from '../due-meeting.server.ts';
import { meetingCauses } from '../meeting-choices.ts';
import { meetingContext, meetingKinds } from '../meeting.machine.ts';
import { meetingOf, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';

/**
 * No acceptable reason was given. At a meeting that the person booked in the e-service the absence also counts as a
 * missed contact (380/2023 28 §); whether jobseeking ends for it is always a person's decision of its own. What was to
 * be talked about is still to be talked about: the meeting is due anew, without a day that no act names.
 */
export async function recordNeglect(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const meeting = await meetingOf(tx, act, target.meetingId);
    if (!meeting) return notFound;
    const moved = await moveMeeting(tx, act, target, { type: 'RECORD_NEGLECT' });
    if (moved.kind !== 'ok') return moved;
    const { selfBooked, channel } = meetingContext.parse(meeting.context);
    const date = isoDate(meeting.startsAt ?? act.now);
    const { counts } = noShowCounts({ date, selfBooked, byPhone: channel === 'phone' });
    const { id: meetingId, personId, areaCode } = meeting;
    if (counts) await countAbsence(tx, { personId, areaCode, meetingId, on: date }, act);
    await dueAnew(tx, meeting, act);
    return moved;
  });
}

type Missed = NonNullable<Awaited<ReturnType<typeof meetingOf>>>;

async function dueAnew(
  tx: Tx,
  { personId, areaCode, counselorId, kind, cause }: Missed,
  act: Act,
): Promise<void> {
  const known = meetingKinds.find((each) => each === kind);
  if (!known) return;
  const why = meetingCauses.find((each) => each === cause) ?? 'need';
  await dueMeeting(tx, { personId, areaCode, counselorId, kind: known, cause: why }, act);
}
