import { sql } from 'kysely';
import type { Act, Moved } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { actedFor } from '#app/features/journey/acted-for.server.ts';
import { recordForClient } from '#app/features/on-behalf/record-for-client.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { arranged, earlySupplementary } from '#app/rules/meetings.ts';
import { dueMeeting } from '../due-meeting.server.ts';
import { moveMeeting, type MeetingTarget } from '../move-meeting.server.ts';
import { planEarly, type Done } from '../schedule.server.ts';
import { searchSituation } from '../search-situation.server.ts';

/** A discussion that rests or was left out is arranged when the person asks for it, always (380/2023 32 §). */
export async function requestMeeting(act: Act, target: MeetingTarget): Promise<Outcome<Moved>> {
  return transaction(async (tx) => {
    const moved = await moveMeeting(tx, act, target, { type: 'REQUEST_MEETING' });
    if (moved.kind !== 'ok') return moved;
    const today = isoDate(act.now);
    const ending = { on: today, lastsUntil: null, because: 'jobseekingEnds' } as const;
    const { why } = arranged({ today, ending, requested: true });
    await tx
      .updateTable('Meeting')
      .set({ cause: 'request', restsDuring: null, restWhy: why })
      .where('id', '=', target.meetingId)
      .execute();
    return moved;
  });
}

/**
 * The person asks for a supplementary discussion. Who is laid off or works part-time gets with the first request the early
 * ones that the law of the interview's day sets; everybody else one more, by need. Asked again while it waits for a time,
 * it is the same one.
 */
export async function requestDiscussion(
  act: Act,
  client: { personId?: string } = {},
): Promise<Outcome<{ ids: string[] }>> {
  return transaction(async (tx) => {
    const whose = await actedFor(tx, act, client.personId);
    if (whose === null) return notFound;
    const journey = await tx
      .selectFrom('Journey')
      .select(['personId', 'areaCode', 'counselorId', 'state'])
      .where('personId', '=', whose)
      .forUpdate()
      .executeTakeFirst();
    if (!journey || !Object.hasOwn(Object(journey.state), 'active')) return notFound;
    const asked: Done = { ...journey, id: '', kind: 'supplementaryDiscussion', cause: 'request' };
    const early = await planRequestedEarly(tx, asked, act);
    const { personId, areaCode, counselorId } = journey;
    const waiting = early ? null : await waitingRequest(tx, personId);
    if (waiting) return ok({ ids: [waiting] });
    await recordForClient(tx, act, personId, 'askMeeting');
    if (early) return ok({ ids: [] });
    const made = await dueMeeting(
      tx,
      { personId, areaCode, counselorId, kind: 'supplementaryDiscussion', cause: 'request' },
      act,
    );
    return ok({ ids: [made.id] });
  });
}

async function waitingRequest(tx: Tx, personId: string): Promise<string | null> {
  const asked = await tx
    .selectFrom('Meeting')
    .select('id')
    .where('personId', '=', personId)
    .where('kind', '=', 'supplementaryDiscussion')
    .where('cause', '=', 'request')
    .where(sql<boolean>`"state" in ('"due"', '"proposed"')`)
    .limit(1)
    .executeTakeFirst();
  return asked?.id ?? null;
}

async function planRequestedEarly(tx: Tx, person: Done, act: Act): Promise<boolean> {
  const situation = await searchSituation(tx, person.personId);
  if (situation !== 'laidOff' && situation !== 'partTime') return false;
  const interview = await tx
    .selectFrom('Meeting')
    .select('heldAt')
    .where('personId', '=', person.personId)
    .where('kind', '=', 'initialInterview')
    .where('heldAt', 'is not', null)
    .orderBy('heldAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  const planned = await tx
    .selectFrom('Meeting')
    .select('id')
    .where('personId', '=', person.personId)
    .where('cause', '=', 'early')
    .limit(1)
    .executeTakeFirst();
  if (!interview?.heldAt || planned) return false;
  const interviewOn = isoDate(interview.heldAt);
  const early = earlySupplementary({ interviewOn, heldBefore: false, situation, requested: true });
  const today = isoDate(act.now);
  if (early.count === 0 || (early.until ?? '') <= today) return false;
  // Days of the rhythm that have passed before anybody asked are not made up for.
  const dates = early.dates.filter((date) => date > today);
  const count = early.dates.length > 0 ? dates.length : early.count;
  await planEarly(tx, person, { ...early, dates, count }, act);
  return count > 0;
}
