import { advance, type Act } from '#app/core/advance.server.ts';
import { notAllowed, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { beginService } from '#app/features/authority/begin-service.server.ts';
import { dueMeeting } from '#app/features/meetings/due-meeting.server.ts';
import type { MeetingKind } from '#app/features/meetings/meeting.machine.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { discussion, firstInterview, needsFirstInterview } from '#app/rules/meetings.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { planRenewal } from '#app/features/journey/renewal.server.ts';
import { employmentCodeOf } from '../employment-code-of.ts';
import { loadRegistering, type Registering } from '../load-registering.server.ts';

export type Registered = { startDate: IsoDate; meetingId: string };

/**
 * Begins jobseeking on the day it is asked for, never earlier (380/2023 27 §), and makes the first meeting due. Who serves
 * is asked of the law of this day, not of the day on which the answers were written.
 */
export async function completeRegistration(
  act: Act,
  { personId, version }: { personId: string; version?: number },
): Promise<Outcome<Registered>> {
  return transaction(async (tx) => {
    const loaded = await loadRegistering(tx, personId, act);
    if (loaded.kind !== 'ok') return loaded;
    const { journey, context, answers, assess } = loaded.value;
    const { details, servedBy, result } = assess(answers, act);
    const save = { type: 'SAVE_DETAILS' as const, details, servedBy };
    const saved = await advance(tx, journeyMachine, { id: journey.id, version, event: save }, act);
    if (saved.kind !== 'ok') return saved;
    const completed = await advance(
      tx,
      journeyMachine,
      { id: journey.id, event: { type: 'COMPLETE_REGISTRATION' } },
      act,
    );
    if (completed.kind !== 'ok') return completed;
    if (result.startDate === null) return notAllowed;
    await tx
      .updateTable('Registration')
      .set({ completedAt: act.now })
      .where('personId', '=', personId)
      .execute();
    const today = isoDate(act.now);
    await tx
      .updateTable('Journey')
      .set({ employmentCode: employmentCodeOf(answers, today), employmentCodeOn: today })
      .where('id', '=', journey.id)
      .execute();
    await planRenewal(tx, journey, today, act);
    const meetingId = await makeMeetingDue(tx, journey, context.endedOn, act);
    await beginService(tx, personId, completed.value, act);
    return ok({ startDate: result.startDate, meetingId });
  });
}

/** A new initial interview, or the next discussion when jobseeking ended less than six months ago (380/2023 31 §). */
async function makeMeetingDue(
  tx: Tx,
  journey: Registering['journey'],
  endedOn: IsoDate | null,
  act: Act,
): Promise<string> {
  const today = isoDate(act.now);
  const { needed } = needsFirstInterview({ endedOn, restartOn: today });
  const kind: MeetingKind = needed ? 'initialInterview' : 'jobSearchDiscussion';
  const deadline = needed ? firstInterview(today) : discussion(today);
  const { personId, areaCode, counselorId } = journey;
  const meeting = await dueMeeting(tx, { personId, areaCode, counselorId, kind, deadline }, act);
  return meeting.id;
}
