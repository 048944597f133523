import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, ok, taken, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { MeetingChannel } from '../meeting.machine.ts';

export type NewTime = { startsAt: Date; minutes: number; channel: MeetingChannel; place: string };

/**
 * Adds the counselor's own free times. One that overlaps another of theirs, free or booked, is left out: the database
 * itself keeps a counselor's times apart. When none is left, they are all `taken`.
 */
export async function offerTimes(
  act: Act,
  { times }: { times: NewTime[] },
): Promise<Outcome<{ ids: string[]; skipped: number }>> {
  const { actor, now } = act;
  if (actor.role !== 'counselor') return forbidden;
  if (times.length === 0) return invalidField('startTimes', 'required');
  if (times.some(({ startsAt }) => startsAt <= now)) return invalidField('date', 'past');
  const rows = times.map(({ startsAt, minutes, channel, place }) => ({
    id: uuid(),
    areaCode: actor.areaCode,
    counselorId: actor.accountId,
    channel,
    place,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  }));
  return transaction(async (tx) => {
    const added = await tx
      .insertInto('MeetingSlot')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    if (added.length === 0) return taken;
    return ok({ ids: added.map(({ id }) => id), skipped: rows.length - added.length });
  });
}
