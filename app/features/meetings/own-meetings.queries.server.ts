import type { SeekerActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { isoDate, type IsoDate } from '#app/rules/dates.ts';
import { meetingMachine } from './meeting.machine.ts';

/** The person's own meetings, the newest first. */
export async function listOwnMeetings(actor: SeekerActor) {
  const meetings = await prisma.meeting.findMany({
    where: { personId: actor.personId },
    orderBy: { createdAt: 'desc' },
    take: 100,
  });
  return meetings.map(viewOf(actor));
}

/** One of the person's own meetings with the name of the counselor; null when it is not theirs. */
export async function getOwnMeeting(actor: SeekerActor, id: string) {
  const meeting = await prisma.meeting.findFirst({ where: { id, personId: actor.personId } });
  if (!meeting) return null;
  const { counselorId } = meeting;
  const counselor = counselorId
    ? await prisma.account.findUnique({ where: { id: counselorId }, select: { name: true, title: true } })
    : null;
  return { ...viewOf(actor)(meeting), counselor };
}

type Meeting = Awaited<ReturnType<typeof prisma.meeting.findMany>>[number];

const viewOf = (actor: SeekerActor) => (meeting: Meeting) => {
  const { id, kind, channel, startsAt, endsAt, place, channelReason, summary, agreements, state, version } =
    meeting;
  return {
    id,
    kind,
    channel,
    startsAt,
    endsAt,
    place,
    channelReason,
    summary,
    agreements,
    state,
    version,
    dueOn: meeting.dueOn && isoDate(meeting.dueOn),
    why: storedWhy(meeting.dueWhy),
    answerDueOn: meeting.answerDueOn && isoDate(meeting.answerDueOn),
    heldAt: meeting.heldAt,
    permitted: permittedEvents(meetingMachine, meeting, actor),
  };
};

/**
 * The next free times for one of the person's own meetings: their own counselor's first where there are any, else the
 * area's. A name is shown, so that one knows whom one will meet.
 */
export async function listFreeTimes(actor: SeekerActor, meetingId: string, now: Date) {
  const meeting = await prisma.meeting.findFirst({
    where: { id: meetingId, personId: actor.personId },
    select: { areaCode: true, person: { select: { journey: { select: { counselorId: true } } } } },
  });
  if (!meeting) return [];
  const free = { areaCode: meeting.areaCode, meetingId: null, startsAt: { gt: now } };
  const counselorId = meeting.person.journey?.counselorId;
  const next = { orderBy: [{ startsAt: 'asc' as const }, { id: 'asc' as const }], take: 120 };
  const own = counselorId
    ? await prisma.meetingSlot.findMany({ where: { ...free, counselorId }, ...next })
    : [];
  const slots = own.length > 0 ? own : await prisma.meetingSlot.findMany({ where: free, ...next });
  const offered = spread(slots);
  const names = await prisma.account.findMany({
    where: { id: { in: offered.map((slot) => slot.counselorId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return offered.map(({ id, channel, place, startsAt, endsAt, counselorId: with_ }) => ({
    id,
    channel,
    place,
    startsAt,
    endsAt,
    counselor: nameOf.get(with_) ?? '',
  }));
}

const A_DAY = 2;
const AT_ONCE = 10;

/** A few times of each of the next days, so that one chooses a day rather than reads a list. */
function spread<T extends { startsAt: Date }>(slots: readonly T[]): T[] {
  const days = new Map<IsoDate, number>();
  return slots
    .filter(({ startsAt }) => {
      const day = isoDate(startsAt);
      const count = (days.get(day) ?? 0) + 1;
      days.set(day, count);
      return count <= A_DAY;
    })
    .slice(0, AT_ONCE);
}
