import type { Act } from '#app/core/advance.server.ts';
import { invalidField, notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { arranged, type KnownEnding } from '#app/rules/meetings.ts';
import { unwatchDueDay } from '../due-meeting.server.ts';
import type { LeaveOutGround } from '../meeting-choices.ts';
import { meetingOf, moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';
import { afterEarly } from '../schedule.server.ts';

export type LeaveOut = MeetingTarget & {
  ground: LeaveOutGround;
  /** In the counselor's own words: which other service, or why it is not needed. */
  note: string;
  endsOn: IsoDate | null;
  lastsUntil: IsoDate | null;
  ending: KnownEnding['because'] | null;
};

/**
 * The counselor leaves a discussion out, only on the grounds that the act knows: unemployment is about to end (32 §),
 * another service does what a supplementary one would (36 § 3 mom), or the one after a service is clearly unnecessary
 * (33 §). The person may ask for it all the same. Answers the id of the meeting that comes next instead, if any.
 */
export async function leaveOutMeeting(
  act: Act,
  input: LeaveOut,
): Promise<Outcome<{ nextMeetingId: string | null }>> {
  const { ground, note, endsOn, lastsUntil, ending } = input;
  return transaction(async (tx) => {
    const meeting = await meetingOf(tx, act, input.meetingId);
    if (!meeting) return notFound;
    const today = isoDate(act.now);
    const known = endsOn && ending ? { on: endsOn, lastsUntil, because: ending } : null;
    if (ground === 'ending' && !known) return invalidField(endsOn ? 'ending' : 'endsOn', 'required');
    const { arranged: stays, why } = arranged({ today, ending: known, requested: false });
    if (ground === 'ending' && stays) return invalidField('endsOn', 'stillArranged');
    if (ground === 'otherService' && meeting.kind !== 'supplementaryDiscussion')
      return invalidField('ground', 'onlySupplementary');
    if (ground === 'clearlyUnnecessary' && meeting.cause !== 'afterService')
      return invalidField('ground', 'onlyAfterService');
    if (ground !== 'ending' && note === '') return invalidField('note', 'required');
    const moved = await moveMeeting(tx, act, input, { type: 'LEAVE_OUT' });
    if (moved.kind !== 'ok') return moved;
    await tx
      .updateTable('Meeting')
      .set({ cancelReason: note || null, ...(ground === 'ending' && { restWhy: why }) })
      .where('id', '=', meeting.id)
      .execute();
    await unwatchDueDay(tx, meeting.id);
    const next = meeting.cause === 'early' ? await afterEarly(tx, meeting, today, act) : null;
    return ok({ nextMeetingId: next });
  });
}
