import { sql } from 'kysely';
import type { Act, Moved } from '#app/core/advance.server.ts';
import { notAllowed, notFound, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { furthestStep } from '#app/rules/neglect.ts';
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
    const earlier = await neglectsOf(tx, meeting.personId);
    const { step } = furthestStep({ kind: 'noShow', date, earlier, validReason: null, heard: true });
    const firstStep = step === 'reminder' || step === 'statementRequest' ? step : null;
    return moveMeeting(tx, act, target, { type: 'RECORD_ABSENCE', firstStep });
  });
}

/** The days of the absences at the person's earlier meetings that were recorded as neglects. */
async function neglectsOf(tx: Tx, personId: string): Promise<IsoDate[]> {
  const rows = await tx
    .selectFrom('Meeting')
    .select('startsAt')
    .where('personId', '=', personId)
    .where(
      sql<boolean>`"state" in ('"neglectRecorded"'::jsonb, '"reminded"'::jsonb, '"statementRequested"'::jsonb)`,
    )
    .execute();
  return rows.flatMap(({ startsAt }) => (startsAt ? [isoDate(startsAt)] : []));
}
