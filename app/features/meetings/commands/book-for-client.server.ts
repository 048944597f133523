import type { Act, Moved } from '#app/core/advance.server.ts';
import { notFound, taken, type Outcome } from '#app/core/outcome.ts';
import { transaction, type Tx } from '#app/db/transaction.server.ts';
import { bookTime, timeOf, type Booking, type Time } from '../book-time.server.ts';
import type { timedCalls } from '../meeting-choices.ts';
import type { MeetingChannel } from '../meeting.machine.ts';

type OwnTime = { startsAt: Date; minutes: number; channel: MeetingChannel; place: string };
type Input = Booking & ({ slotId: string } | OwnTime) & { call?: (typeof timedCalls)[number] };

/**
 * Books a time for the client: one of the area's free times, or a time that the counselor names. Either the time was
 * agreed with the client, or the client is summoned to it. The initial interview is held at the office; another way needs
 * a weighty reason (380/2023 31 § 3 mom).
 */
export async function bookForClient(act: Act, input: Input): Promise<Outcome<Moved>> {
  if (act.actor.role !== 'counselor') return notFound;
  const { meetingId, version, channelReason, call = 'agreed' } = input;
  return transaction(async (tx) => {
    const time = await timeFor(tx, act, input);
    return time ? bookTime(tx, act, { meetingId, version, channelReason, call }, time) : taken;
  });
}

async function timeFor(tx: Tx, { actor }: Act, input: Input): Promise<Time | null> {
  if (actor.role !== 'counselor') return null;
  if ('slotId' in input) return timeOf(tx, input.slotId, actor.areaCode);
  const { startsAt, minutes, channel, place } = input;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { slotId: null, counselorId: actor.accountId, startsAt, endsAt, channel, place };
}
