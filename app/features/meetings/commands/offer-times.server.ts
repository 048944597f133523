import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { forbidden, invalidField, ok, taken, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import type { MeetingChannel } from '../meeting.machine.ts';

export type NewTime = { startsAt: Date; minutes: number; channel: MeetingChannel; place: string };

/** Adds the counselor's own free times. One that overlaps another of theirs, free or booked, refuses them all. */
export async function offerTimes(
  act: Act,
  { times }: { times: NewTime[] },
): Promise<Outcome<{ ids: string[] }>> {
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
    for (const row of rows) {
      if (await isBusy(tx, row)) return taken;
      await tx.insertInto('MeetingSlot').values(row).execute();
    }
    return ok({ ids: rows.map(({ id }) => id) });
  });
}

type Span = { counselorId: string; startsAt: Date; endsAt: Date };

async function isBusy(tx: Tx, { counselorId, startsAt, endsAt }: Span): Promise<boolean> {
  const overlapping = await tx
    .selectFrom('MeetingSlot')
    .select('id')
    .where('counselorId', '=', counselorId)
    .where('startsAt', '<', endsAt)
    .where('endsAt', '>', startsAt)
    .limit(1)
    .executeTakeFirst();
  return overlapping !== undefined;
}
